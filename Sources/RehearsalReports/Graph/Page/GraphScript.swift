/// What the page does beyond showing: marks the open scene in the picture, brings it into view, zooms.
///
/// It reads ids and numbers that we wrote, never content, and the page works without it.
enum GraphScript {
    static let text = #"""
        (() => {
          const map = document.getElementById('map');
          const picture = map.querySelector('svg');
          const nodes = new Map([...picture.querySelectorAll('a.node')].map(node => [node.getAttribute('href').slice(1), node]));
          const natural = Number(picture.getAttribute('width'));
          const tall = Number(picture.getAttribute('height'));
          let open = null;
          // Who gets the focus once the open scene is closed.
          let last = null;

          function bringIntoView(node) {
            const box = node.getBoundingClientRect();
            const frame = map.getBoundingClientRect();
            if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) {
              map.scrollBy(box.left + box.width / 2 - frame.left - frame.width / 2, box.top + Math.min(box.height, frame.height) / 2 - frame.top - frame.height / 2);
            }
          }

          function show() {
            if (open) open.removeAttribute('aria-current');
            for (const line of picture.querySelectorAll('.lit')) line.classList.remove('lit');
            open = nodes.get(location.hash.slice(1)) || null;
            if (!open) {
              if (last) last.focus();
              last = null;
              return;
            }
            open.setAttribute('aria-current', 'true');
            const scene = open.dataset.scene;
            for (const line of picture.querySelectorAll(`[data-from="${scene}"],[data-to="${scene}"]`)) line.classList.add('lit');
            bringIntoView(open);
          }

          function zoom(how) {
            const now = picture.clientWidth / natural;
            const fit = Math.min(map.clientWidth / natural, map.clientHeight / tall, 1);
            const scale = how === 'fit' ? fit : Math.min(Math.max(now * Number(how), Math.min(fit, 0.2)), 3);
            picture.setAttribute('width', Math.round(natural * scale));
            picture.setAttribute('height', Math.round(tall * scale));
            if (open) bringIntoView(open);
          }

          for (const button of document.querySelectorAll('[data-zoom]')) {
            button.addEventListener('click', () => zoom(button.dataset.zoom));
          }
          document.querySelector('.zoom').hidden = false;
          addEventListener('hashchange', show);
          addEventListener('keydown', event => {
            if (event.key !== 'Escape' || !open) return;
            last = open;
            location.hash = 'map';
          });
          const start = picture.querySelector('.start');
          if (start) bringIntoView(start);
          show();
        })();
        """#
}

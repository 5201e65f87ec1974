"""A situation's page in a real browser: what a reader sees, clicks and types. Prints a line for each promise, `ok` or `FAIL`.

Arguments: the page of a situation, the page of one whose texts are hostile, and a JSON object that says what they hold.
"""

import json
import pathlib
import sys

# Nothing is left behind beside the tests.
sys.dont_write_bytecode = True

from browser import Browser  # noqa: E402

page, hostile = (pathlib.Path(path).resolve().as_uri() for path in sys.argv[1:3])
expected = json.loads(sys.argv[3])
browser = Browser()
failures = 0


def promise(name, holds, why=""):
    global failures
    failures += not holds
    print(("ok " if holds else "FAIL ") + name + ("" if holds else f": {why}"))


def words():
    """What can be read beside the picture now."""
    return browser.value("document.getElementById('words').innerText")


def current():
    return browser.value("[...document.querySelectorAll('[aria-current]')].map(node => node.getAttribute('href'))")


def focus():
    return browser.value("document.activeElement.getAttribute('href') || document.activeElement.id")


def opens():
    browser.look(1280, 800)
    browser.open(page)
    promise("the page is in its language", browser.value("document.documentElement.lang") == expected["language"])
    count = browser.value("document.querySelectorAll('svg a.node').length")
    promise("every scene has its box", count == expected["scenes"], count)
    count = browser.value("document.querySelectorAll('svg .node.best').length")
    promise("the best line is marked", count == expected["best"], count)
    promise("no scene is open", current() == [] and expected["lobby"] not in words())
    count = browser.value("performance.getEntriesByType('resource').length")
    promise("nothing else is loaded", count == 0, count)


def leads_by_address():
    browser.open(page + "#scene=" + expected["first"])
    promise("an address opens a scene", expected["lobby"] in words(), words()[:200])
    promise("the open scene is marked", current() == ["#scene=" + expected["first"]], current())
    shown = browser.value("[...document.querySelectorAll('.scene')].filter(scene => scene.offsetParent).length")
    promise("one scene is shown", shown == 1, shown)


def takes_clicks():
    browser.open(page)
    browser.click(f"#map a[href='#scene={expected['second']}'] .box")
    browser.wait("document.querySelector('[aria-current]')")
    for text in expected["clicked"]:
        promise(f"a click shows “{text}”", text in words(), words()[:200])
    promise("the clicked scene is marked", current() == ["#scene=" + expected["second"]], current())
    lit = browser.value("document.querySelectorAll('.line.lit').length")
    promise("its ways are lit", lit > 1, lit)
    wide = browser.value("document.querySelector('svg').clientWidth")
    browser.click("[data-zoom=fit]")
    narrow = browser.value("document.querySelector('svg').clientWidth")
    promise("the whole picture can be seen", narrow < wide and narrow <= browser.value("document.getElementById('map').clientWidth"))


def takes_keys():
    browser.open(page)
    for _ in range(40):
        browser.press("Tab", 9)
        if focus() == "#scene=" + expected["first"]:
            break
    promise("Tab reaches the first scene", focus() == "#scene=" + expected["first"], focus())
    promise("focus can be seen", browser.value("document.activeElement.matches(':focus-visible')"))
    width = browser.value("getComputedStyle(document.activeElement.querySelector('.box')).strokeWidth")
    promise("focus is drawn", width == "4px", width)
    browser.press("Enter", 13, "\r")
    browser.wait("document.querySelector('[aria-current]')")
    promise("Enter opens it", expected["lobby"] in words(), words()[:200])
    browser.press("Escape", 27)
    promise("Escape closes it", browser.wait("!document.querySelector('[aria-current]')") and expected["lobby"] not in words())
    promise("and gives the focus back", focus() == "#scene=" + expected["first"], focus())


def fits_every_reader():
    pages = {}
    for width, height, phone in [(1280, 800, False), (390, 844, True)]:
        for scheme in ["light", "dark"]:
            browser.look(width, height, scheme, phone)
            browser.open(page + "#scene=" + expected["first"])
            over = browser.value("document.documentElement.scrollWidth - innerWidth")
            promise(f"{width} pixels are wide enough ({scheme})", over <= 0, over)
            seen = browser.value("(r => r.top < innerHeight && r.bottom > 0)(document.querySelector('.scene:target h2').getBoundingClientRect())")
            promise(f"the open scene is in view at {width} ({scheme})", seen)
            pages[scheme] = browser.value("getComputedStyle(document.body).backgroundColor")
    promise("light is light and dark is dark", pages["light"] != pages["dark"], pages)


def keeps_out_what_is_hostile():
    browser.look(1280, 800)
    browser.open(hostile + "#scene=call")
    promise("hostile texts are read as they are", all(text in words() for text in expected["hostile"]), words()[:400])
    title = browser.value("document.title")
    promise("a title is only a title", title == expected["title"], title)
    strange = browser.value("document.querySelectorAll('script').length + document.images.length")
    promise("nothing in them becomes a part of the page", strange == 1, strange)
    browser.value("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.broken = 1'}))")
    promise("and no script but ours would run", browser.value("window.broken === undefined"))
    browser.complaints[:] = [text for text in browser.complaints if "script-src" not in text]


try:
    for part in [opens, leads_by_address, takes_clicks, takes_keys, fits_every_reader, keeps_out_what_is_hostile]:
        part()
    promise("the console stays empty", browser.complaints == [], browser.complaints)
finally:
    browser.close()
sys.exit(1 if failures else 0)

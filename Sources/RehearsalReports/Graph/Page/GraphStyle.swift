/// How the page looks: light or dark as the reader has it, wide, narrow or on paper.
enum GraphStyle {
    static let text = colours + page + words + picture + paper

    private static let colours = """
        :root { color-scheme: light dark; --page: #ffffff; --side: #f6f8fa; --ink: #1f2328; --faint: #59636e; --rule: #d1d9e0;
          --link: #0b5cad; --best: #1a7f37; --best-fill: #e6f6ea; --fault: #c6362c; --fault-fill: #ffebe9; --dead: #8b949e;
          --partly: #0b5cad; --unresolved: #8a5a00; --escalated: #7b3fb5; --box: #ffffff; }
        @media screen and (prefers-color-scheme: dark) { :root { --page: #0d1117; --side: #161b22; --ink: #e6edf3; --faint: #9da7b3; --rule: #30363d;
          --link: #6cb6ff; --best: #57c46f; --best-fill: #12301c; --fault: #ff8a80; --fault-fill: #3b1513; --dead: #6e7681;
          --partly: #6cb6ff; --unresolved: #e3b341; --escalated: #c297ff; --box: #1c2128; } }

        """

    private static let page = """
        * { box-sizing: border-box; }
        html, body { margin: 0; height: 100%; }
        body { display: grid; grid-template-rows: auto minmax(0, 1fr); background: var(--page); color: var(--ink);
          font: 15px/1.65 system-ui, "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif; }
        a { color: var(--link); }
        code { font: 13px ui-monospace, "DejaVu Sans Mono", monospace; background: var(--side); padding: 0 .3em; border-radius: 4px; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.2rem; padding: .6rem 1rem;
          border-bottom: 1px solid var(--rule); }
        h1 { font-size: 1.15rem; line-height: 1.4; margin: 0; }
        .about { margin: 0; color: var(--faint); font-size: .9rem; overflow-wrap: anywhere; }
        .zoom { margin: 0 0 0 auto; } .zoom[hidden] { display: none; }
        button { font: inherit; line-height: 1; min-width: 2.2rem; height: 2.2rem; padding: 0 .6rem; color: var(--ink);
          background: var(--side); border: 1px solid var(--rule); border-radius: 6px; cursor: pointer; }
        .legend { display: flex; flex-wrap: wrap; gap: 0 1rem; width: 100%; order: 1; margin: 0; padding: 0; list-style: none;
          font-size: .85rem; color: var(--faint); }
        .sign { display: inline-block; width: 1.6em; height: .75em; margin-right: .4em; border: 2px solid currentColor; border-radius: 3px; }
        main { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; min-height: 0; }
        #map { overflow: auto; min-height: 0; } #map svg { display: block; }
        #words { overflow: auto; min-height: 0; padding: 1rem 1.2rem 3rem; background: var(--side); border-left: 1px solid var(--rule); }
        .scene { display: none; outline: none; scroll-margin-top: 1rem; } .scene:target { display: block; }
        #words:has(.scene:target) #overview { display: none; }
        @media (max-width: 52rem) {
          html, body { height: auto; } body, main { display: block; }
          header { padding: .6rem .8rem; } .zoom { margin-left: 0; }
          #map { max-height: 60vh; max-height: 60svh; } #words { overflow: visible; border-left: 0; border-top: 1px solid var(--rule); padding: .8rem; }
        }

        """

    private static let words = """
        #words h2 { font-size: 1.1rem; margin: 0 0 .4rem; overflow-wrap: anywhere; } #words h3 { font-size: .95rem; margin: 0; }
        #words p { margin: .3rem 0; overflow-wrap: anywhere; }
        #overview h3 { margin-top: 1rem; } .index a, .course a { display: inline-block; margin-right: .5em; }
        .origins, .narration, .source { color: var(--faint); font-size: .9rem; } .back { float: right; font-size: .85rem; }
        .tag { display: inline-block; font-size: .75rem; font-weight: 400; line-height: 1.5; padding: 0 .45em; border: 1px solid currentColor;
          border-radius: 999px; color: var(--faint); vertical-align: middle; }
        .tag.critical { color: var(--fault); }
        dl { margin: .3rem 0; } dt { color: var(--faint); font-size: .85rem; } dd { margin: 0 0 .2rem; overflow-wrap: anywhere; }
        .facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 .8rem; font-size: .9rem; } .facts ul { margin: 0; padding-left: 1.1em; }
        .speeches dd { padding-left: .7rem; border-left: 3px solid var(--rule); }
        .responses { list-style: none; margin: .8rem 0 0; padding: 0; }
        .responses > li { padding: .6rem .8rem; margin: 0 0 .7rem; background: var(--page); border: 1px solid var(--rule); border-radius: 8px; border-left-width: 4px; }
        .responses > .best { border-left-color: var(--best); } .responses > .dead { border-style: dashed; }
        .responses .best .tag:first-of-type { color: var(--best); }
        .feedback { padding-top: .3rem; border-top: 1px dashed var(--rule); font-size: .9rem; }
        .sound { color: var(--best); }

        """

    private static let picture = """
        svg text { font: 12px system-ui, "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif; fill: var(--ink); }
        svg .id { font-weight: 600; font-size: 13px; } svg .words { font-size: 11px; fill: var(--faint); }
        svg .badge, svg .value { text-anchor: end; font-size: 11px; } svg .badge { fill: var(--fault); } svg .value, svg .when { fill: var(--faint); font-size: 11px; }
        .node { text-decoration: none; cursor: pointer; outline: none; }
        .box { fill: var(--box); stroke: var(--rule); stroke-width: 1.5; } .node:hover .box { stroke: var(--link); }
        .start .box { stroke: var(--ink); }
        .node.best .box { fill: var(--best-fill); stroke: var(--best); } .node.dead .box { stroke: var(--dead); stroke-dasharray: 5 4; }
        .node.fault .box { fill: var(--fault-fill); stroke: var(--fault); stroke-width: 2.5; }
        .ending .box { stroke-width: 3; } .node.ending .words { fill: var(--ink); }
        .node.resolved .box { stroke: var(--best); } .node.partly .box { stroke: var(--partly); } .node.unresolved .box { stroke: var(--unresolved); }
        .node.lost .box { stroke: var(--fault); } .node.escalated .box { stroke: var(--escalated); }
        .node:focus-visible .box, .node[aria-current] .box { stroke: var(--link); stroke-width: 4; }
        svg .row.best { font-weight: 600; fill: var(--best); } svg .row.dead { fill: var(--dead); text-decoration: line-through; }
        svg .row.critical { fill: var(--fault); } svg .clause { font-size: 11px; }
        .line { fill: none; stroke: var(--faint); stroke-width: 1.1; opacity: .55; }
        .line.best { stroke: var(--best); stroke-width: 3; opacity: 1; } .line.dead { stroke: var(--dead); stroke-dasharray: 4 4; }
        .line.lit { stroke: var(--link); stroke-width: 2; opacity: 1; } .line.best.lit { stroke: var(--best); stroke-width: 4; }
        marker path { fill: var(--faint); } marker.best path { fill: var(--best); } marker.dead path { fill: var(--dead); }
        .legend .best { color: var(--best); } .legend .dead { color: var(--dead); } .legend .dead .sign { border-style: dashed; }
        .legend .fault, .legend .critical, .legend .lost { color: var(--fault); } .legend .critical .sign { display: none; }
        .legend .resolved { color: var(--best); } .legend .partly { color: var(--partly); } .legend .unresolved { color: var(--unresolved); }
        .legend .escalated { color: var(--escalated); } .legend .fault .sign { background: var(--fault-fill); }

        """

    private static let paper = """
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          html, body { height: auto; } body, main { display: block; } .zoom, .back, #h-overview { display: none; }
          #map { overflow: visible; height: auto; } #map svg { width: 100%; height: auto; max-height: 170mm; }
          #words, #words:has(.scene:target) #overview { display: block; overflow: visible; border: 0; background: none; padding: 0; }
          .scene { display: block; margin-top: 1.5rem; } .scene > h2, .responses > li { break-inside: avoid; break-after: auto; }
        }

        """
}

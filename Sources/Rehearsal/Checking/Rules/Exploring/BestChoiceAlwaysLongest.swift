extension Rule {
    /// The best choice is the longest in every scene.
    package static let bestChoiceAlwaysLongest = Rule(
        "best-choice-always-longest",
        why: "每個場景裡最好的選擇都是字最多的那個，不必讀題目也能答對。好的回應常常很短：先聽、先道歉、先問一句。讓幾個不好的選擇也說得很完整，或把好的說短。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我把時間和位置一項一項記下來。, evidence: {K1: 2}, next: b}
                look: {say: 我查一下。, evidence: {K1: -1}, next: b}
                wait: {say: 請等等。, evidence: {K1: -2}, next: b}
            b:
              responses:
                listen: {say: 您先說。, evidence: {K1: -1}, next: c}
                look: {say: 我查一下。, evidence: {K1: -2}, next: c}
                wait: {say: 請等等，我請工務主任親自打電話給您。, evidence: {K1: 2}, next: c}
            c:
              responses:
                listen: {say: 您先說。, evidence: {K1: -1}, next: d}
                look: {say: 我查一下上次的維修紀錄，馬上跟您說。, evidence: {K1: 2}, next: d}
                wait: {say: 請等等。, evidence: {K1: -2}, next: d}
            d:
              responses:
                listen: {say: 您先說，我把時間和位置一項一項記下來。, evidence: {K1: 2}, next: done}
                look: {say: 我查一下。, evidence: {K1: -1}, next: done}
                wait: {say: 請等等。, evidence: {K1: -2}, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: b}
                look: {say: 我查一下上次的維修紀錄，馬上跟您說。, evidence: {K1: -1}, next: b}
                wait: {say: 請等等。, evidence: {K1: -2}, next: b}
            b:
              responses:
                listen: {say: 您先說。, evidence: {K1: -1}, next: c}
                look: {say: 我查一下。, evidence: {K1: -2}, next: c}
                wait: {say: 請等等，我請工務主任親自打電話給您。, evidence: {K1: 2}, next: c}
            c:
              responses:
                listen: {say: 您先說，我把時間和位置一項一項記下來。, evidence: {K1: -1}, next: d}
                look: {say: 我查一下。, evidence: {K1: 2}, next: d}
                wait: {say: 請等等。, evidence: {K1: -2}, next: d}
            d:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: done}
                look: {say: 我查一下。, evidence: {K1: -1}, next: done}
                wait: {say: 請等等，我請工務主任親自打電話給您。, evidence: {K1: -2}, next: done}
            done: {ending: resolved}
            """))
}

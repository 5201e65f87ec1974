extension Rule {
    /// A scene lays a document on the table that there is not.
    package static let unknownExhibit = Rule(
        "unknown-exhibit",
        why: """
            要放到桌上的文件，exhibits 裡沒有。\
            客戶指著文件問，學員面前卻什麼都沒有，只好用猜的。\
            改成 exhibits 裡的代號，或在那裡加上這份文件。
            """,
        bad: .situation(
            """
            exhibits:
              contract:
                title: 買賣契約
                text: 第七條之一，價金信託。
            scenes:
              a:
                client: 錢放在哪裡，契約有寫嗎？
                exhibits: [contrat]
                responses:
                  read:
                    say: 有，在這一條。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            exhibits:
              contract:
                title: 買賣契約
                text: 第七條之一，價金信託。
            scenes:
              a:
                client: 錢放在哪裡，契約有寫嗎？
                exhibits: [contract]
                responses:
                  read:
                    say: 有，在這一條。
                    next: b
              b: {ending: resolved}
            """))
}

#!/usr/bin/python3
"""Drives `rehearse mark`, `moderate` and `calibrate` through a pseudo-terminal, as a marker would.

Usage: marking_tests.py PATH-TO-REHEARSE FOLDER-WITH-EXAMINATIONS [NAME…]

The folder holds one examination a language (`zh-Hant`, `en`), each with records, keys and a passphrase; every test works on
copies of its own. See terminal_tests.py, of which this is a part.
"""

import json
import os
import shutil
import sys

from terminal_tests import cells, check, control, main, same

WORDS = {
    "zh-Hant": {
        "locale": "zh_TW.UTF-8", "impression": "整體印象", "evidence": "只是建議", "refused": "要說明理由", "gaps": "還不能提交",
        "submitted": "的評分提交了", "draft": "存成草稿了，還沒有提交", "has_draft": "有草稿", "now": "現在：", "overview": "一覽",
        "anchored": "和定錨差多少", "moderated": "審議好了", "reason": "整體的理由", "listening": "您請說，我先聽。", "blind": "盲評：",
        "behaviour": "聽完才說", "lenient": "寬了 1", "part": "聽了一部分",
    },
    "en": {
        "locale": "en_GB.UTF-8", "impression": "Overall impression", "evidence": "only a proposal",
        "refused": "needs a reason", "gaps": "cannot be submitted yet", "submitted": "has been submitted",
        "draft": "kept as a draft, not submitted", "has_draft": "has a draft", "now": "now:", "overview": "Overview",
        "anchored": "How far from the anchor", "moderated": "has been moderated", "reason": "reason for the whole",
        "listening": "Please tell me, I am listening.", "blind": "Blind:", "behaviour": "Speaks when the client has finished",
        "lenient": "lenient by 1", "part": "Listens in part",
    },
}
LANGUAGES = list(WORDS)


def sit(desk, language):
    """Takes a copy of an examination and returns the words in its language."""
    folder = desk.path("exam-" + language)
    if not os.path.isdir(folder):
        shutil.copytree(os.path.join(desk.scenarios, language), folder)
    words = WORDS[language]
    desk.environment.update(
        REHEARSE_RECORDS=os.path.join(folder, "records.sqlite"), REHEARSE_KEYS=os.path.join(folder, "keys"), LANG=words["locale"])
    desk.passphrase = os.path.join(folder, "passphrase")
    return words


def signed(desk, person):
    return ["--as", person, "--passphrase-file", desk.passphrase]


def begin(desk, words, verb, play, person, *more, **settings):
    settings.setdefault("rows", 120)
    terminal = desk.open(verb, play, *signed(desk, person), *more, **settings)
    terminal.wait_prompt()
    return terminal


def listed(desk, verb, person):
    done = desk.pipe(verb, "--json", "--as", person)
    same((done.returncode, done.stderr), (0, b""), "list")
    return {entry["play"]: entry for entry in map(json.loads, done.stdout.decode().splitlines())}


def fits(terminal, columns):
    wide = [line for line in terminal.lines if cells(line) > columns]
    same(wide, [], f"lines wider than {columns}")


def mark_poor(terminal, words):
    """Marks the play with a critical error whole, up to the overview."""
    check(terminal.shows(words["impression"]), "the overall impression is not asked for first")
    check(not terminal.shows(words["evidence"]), "proposals stand before the overall impression")
    terminal.answer("2")
    check(terminal.shows(words["evidence"]), "no proposals")
    terminal.answer("1 heard")
    terminal.answer("2")
    check(terminal.shows(words["behaviour"]), "no behaviours beside the level")
    terminal.answer("1 3 5")
    check(terminal.shows(words["refused"]), "a level against a critical error without a reason")
    terminal.answer("r asked one question")
    terminal.answer("1 3 5")
    for level in ("0", "1"):
        terminal.answer(level)
    terminal.answer("fine")
    terminal.answer("3")
    check(terminal.shows(words["overview"]), "no overview")


def test_a_play_is_marked_whole(desk):
    for language in LANGUAGES:
        words = sit(desk, language)
        for columns in (80, 40):
            play, marker = ("z9", "bob") if columns == 80 else ("z8", "bob")
            terminal = begin(desk, words, "mark", play, marker, columns=columns, rows=200)
            check(terminal.shows(words["blind"]), "no word of blindness")
            mark_poor(terminal, words)
            fits(terminal, columns)
            check("c-" not in terminal.text and "小明" not in terminal.text, "whose play it is can be seen")
            terminal.enter("submit")
            terminal.wait_for(words["submitted"])
            same(terminal.wait_end(), 0, "exit status")
            check(play not in listed(desk, "mark", marker), "it still waits")


def test_leaving_keeps_the_draft(desk):
    for language, leave in zip(LANGUAGES * 2, ("s", control("C"), control("D"), "kill")):
        words = sit(desk, language)
        person = {"s": "bob", control("C"): "bob", control("D"): "ann", "kill": "ann"}[leave]
        terminal = begin(desk, words, "mark", "z9", person)
        terminal.answer("2")
        terminal.answer("1 heard")
        if leave == "kill":
            terminal.kill()
            terminal.wait_end()
        else:
            if leave == "s":
                terminal.enter(leave)
            else:
                terminal.send(leave)
            terminal.wait_for(words["draft"])
            same(terminal.wait_end(), 0, "exit status")
        check(listed(desk, "mark", person)["z9"]["draft"], "no draft")
        terminal = begin(desk, words, "mark", "z9", person)
        # It goes on with the first thing that is missing: the text that waits.
        check(terminal.row.startswith("哪個回應" if language == "zh-Hant" else "Which response"), f"it goes on at {terminal.row!r}")
        terminal.answer("b")
        check(terminal.shows("heard"), "what was entered is gone")


def test_what_is_missing_cannot_be_submitted(desk):
    for language in LANGUAGES:
        words = sit(desk, language)
        terminal = begin(desk, words, "mark", "k3", "bob")
        terminal.answer("4")
        terminal.answer("submit")
        check(terminal.shows(words["gaps"]), "it is submitted all the same")
        check(listed(desk, "mark", "bob")["k3"]["draft"], "no draft")
        terminal.answer("9")
        terminal.answer("1")
        # Quotes by a line number that is not there, then by one that is.
        terminal.answer("2 99")
        check(terminal.shows("99"), "a line that is not there")
        terminal.answer("2 4")
        terminal.answer("b")
        check(terminal.shows(words["listening"]), "no quote")
        terminal.answer("l")
        terminal.answer("-")
        terminal.answer("?")
        check(terminal.shows("Listens in part") and terminal.shows("聽了一部分"), "behaviours are not there in both languages")
        terminal.answer("t 4-4")
        terminal.answer("d")
        check(terminal.shows("上週修過" if language == "zh-Hant" else "Mended last week"), "no documents")
        terminal.answer("g s1")
        check(terminal.row.startswith("S1 "), f"it is at {terminal.row!r}")
        terminal.answer("g S9")
        check(terminal.shows("S9"), "an element that is not there")


def test_what_was_submitted_is_not_edited(desk):
    words = sit(desk, "zh-Hant")
    done = desk.pipe("mark", "m5", *signed(desk, "ann"), "--sheet", "-", "--submit", text="{}")
    check("提交了就不能改" in done.stderr.decode(), done.stderr.decode())
    terminal = begin(desk, words, "mark", "m5", "ann", "--reason", "heard it again")
    check(terminal.shows("你在這一輪已經提交過"), "no word of the earlier mark")
    check(terminal.shows("等級 0–3") or terminal.shows("一覽"), "it begins anew")
    terminal.answer("g T1.1")
    terminal.answer("2")
    terminal.enter("submit")
    terminal.wait_for(words["submitted"])
    same(terminal.wait_end(), 0, "exit status")


def test_a_moderator_settles_what_differs(desk):
    for language in LANGUAGES:
        words = sit(desk, language)
        for columns, play in ((80, "m5"), (40, "m6")):
            terminal = begin(desk, words, "moderate", play, "mo", columns=columns)
            # It opens on the line that both quote.
            check(any(line.startswith("▶  4. ") for line in terminal.lines), "the line is not pointed at")
            check(terminal.shows(words["part"]), "no behaviours")
            same(any("│" in line for line in terminal.lines), columns == 80, "side by side")
            for text in ("only in part", "heard it all"):
                check(terminal.shows(text), f"no {text!r}")
            fits(terminal, columns)
            terminal.answer("2")
            terminal.answer("whole sentences")
            terminal.answer("3")
            terminal.answer("between the two")
            check(terminal.shows(words["overview"]), "no overview")
            terminal.enter("submit")
            terminal.wait_for(words["reason"])
            terminal.enter("talked it over")
            terminal.wait_for(words["moderated"])
            same(terminal.wait_end(), 0, "exit status")
            fits(terminal, columns)
            check(play not in listed(desk, "moderate", "mo"), "it still waits")


def test_a_moderator_may_leave_and_go_on(desk):
    words = sit(desk, "zh-Hant")
    terminal = begin(desk, words, "moderate", "m5", "mo")
    terminal.answer("2")
    terminal.answer("whole sentences")
    terminal.enter("s")
    terminal.wait_for(words["draft"])
    same(terminal.wait_end(), 0, "exit status")
    terminal = begin(desk, words, "moderate", "m5", "mo")
    check(terminal.row.startswith("議定整體"), f"it goes on at {terminal.row!r}")
    terminal.answer("submit")
    check(terminal.shows(words["gaps"]), "it is submitted all the same")


def test_an_anchor_shows_how_far_off_one_is(desk):
    for language in LANGUAGES:
        words = sit(desk, language)
        for columns, person in ((80, "bob"), (40, "cho")):
            terminal = begin(desk, words, "calibrate", "a7", person, columns=columns)
            check(not terminal.shows("the experts agreed"), "the agreed levels can be seen before")
            for line in ("4", "1", "3", "2", "2", "", "2"):
                terminal.enter(line)
                terminal.wait_prompt()
            terminal.enter("submit")
            terminal.wait_for(words["anchored"])
            same(terminal.wait_end(), 0, "exit status")
            check(terminal.shows(words["lenient"]), "not how far off")
            check(terminal.shows("the experts agreed"), "not what the experts say")
            fits(terminal, columns)


def test_plain_mode_draws_nothing(desk):
    words = sit(desk, "zh-Hant")
    terminal = begin(desk, words, "mark", "z9", "bob", "--plain")
    mark_poor(terminal, words)
    check(b"\x1b[3" not in terminal.raw and b"\x1b[2J" not in terminal.raw, "colours or redrawing")
    terminal.close()
    terminal = begin(desk, words, "moderate", "m5", "mo", "--plain")
    check("│" not in terminal.text, "columns in plain mode")


if __name__ == "__main__":
    main(sys.argv[1:], globals())

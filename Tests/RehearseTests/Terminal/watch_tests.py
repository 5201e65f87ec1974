#!/usr/bin/python3
"""Drives `rehearse watch` through a pseudo-terminal, as someone would who saves in an editor beside it.

Usage: watch_tests.py PATH-TO-REHEARSE PATH-TO-SCENARIOS [NAME…]

See terminal_tests.py, of which this is a part.
"""

import os
import re
import subprocess
import sys
import time

from terminal_tests import ENTER, PATIENCE, Terminal, check, control, main, same

INVITATION = "存檔就重新檢查"
SOUND = "0 個錯誤，0 個警告"
FAULTY = "1 個錯誤，0 個警告"
TRY = "不算練過這個情境"


def written(desk, *arguments):
    """A situation of one's own, as `rehearse new` writes it; returns its path."""
    done = desk.pipe("new", "situation", "mine", "--library", desk.path("w"), *arguments)
    same(done.returncode, 0, "exit status of new")
    return desk.path("w", "situations", "presale", "mine.yaml")


def watching(desk, *arguments, **settings):
    """Begins to watch it and waits for the first result."""
    terminal = desk.open("watch", "mine", "--library", desk.path("w"), *arguments, **settings)
    terminal.wait_for(INVITATION)
    terminal.wait_prompt()
    return terminal


def change(path, old, new):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    check(text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}")
    return text.replace(old, new)


def save(path, text):
    """Saves as most editors do, over the file."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def save_by_renaming(path, text):
    """Saves as careful editors do: a new file takes the place of the old one, which goes out of the way first."""
    save(path + ".new", text)
    os.rename(path, path + "~")
    os.rename(path + ".new", path)


def test_a_fault_is_seen_mended_and_played(desk):
    path = written(desk)
    terminal = watching(desk)
    check(terminal.shows(SOUND), "it is not sound")
    check(terminal.shows("遇到林美玉：走遍"), "nothing on what can happen")
    check(re.search(r"^\d\d:\d\d:\d\d  .*mine\.yaml$", terminal.lines[0]), f"no time: {terminal.lines[0]!r}")

    save(path, change(path, "go: settled", "go: setled"))
    terminal.wait_for(FAULTY)
    check(terminal.shows("error: 沒有叫「setled」的場景"), "the fault is not said")
    check(terminal.shows("是不是要寫「settled」？"), "no suggestion")
    check(not terminal.shows("遇到林美玉："), "what can happen in a faulty situation")
    check(re.match(r"\d\d:\d\d:\d\d  ", terminal.lines[0]), "the result does not begin the page")
    terminal.wait_prompt()
    terminal.send(ENTER)
    terminal.wait_for("先把錯誤改好")
    same(desk.journals, [], "plays of a faulty situation")

    save(path, change(path, "go: setled", "go: settled"))
    terminal.wait_for(SOUND)
    terminal.wait_prompt()
    terminal.send(ENTER)
    terminal.wait_for("你們同事說，要先付")
    check(terminal.shows(TRY), "it passes for a play of the situation")
    terminal.wait_prompt()
    for answer in ("listen", "lend", "own-it", "record script"):
        terminal.answer(answer)
    check(terminal.shows("想換個答法"), "no debrief")
    terminal.send(ENTER)
    terminal.wait_for(INVITATION)
    terminal.wait_prompt()
    terminal.enter("q")
    same(terminal.wait_end(), 0, "exit status")
    (begun,) = desk.events("begun")
    same(begun["from"], {"scene": None, "meters": {}, "flags": {}, "spent": []}, "where the journal says that it began")
    listed = desk.pipe("list", "--json", "--library", desk.path("w")).stdout.decode()
    check('"plays":0' in listed and '"unfinished":null' not in listed, f"a try counts as a play: {listed}")
    check('"unfinished":false' in listed, f"a try counts as unfinished: {listed}")


def test_it_plays_from_a_scene_with_a_state_and_comes_back(desk):
    written(desk)
    terminal = watching(desk, "--from", "doubt", "--with", "trust=90,contract-lent")
    check(terminal.shows("從「doubt」練"), "no word on where it will begin")
    terminal.enter("p")
    terminal.wait_for("契約我拿到了。可是剛剛那位為什麼要我先付錢？")
    check(terminal.shows("從場景「doubt」試練，" + TRY), "it passes for a play of the situation")
    terminal.wait_prompt()
    check(terminal.shows("信任 ▰▰▰▰▰ 很高"), "another state")
    terminal.send(control("D"))
    terminal.wait_for(INVITATION)
    terminal.wait_prompt()
    same(desk.events("begun")[0]["from"]["meters"], {"trust": 90}, "journal")
    terminal.send(control("D"))
    same(terminal.wait_end(), 0, "exit status")


def test_a_scene_that_was_renamed_is_spoken_of(desk):
    path = written(desk)
    terminal = watching(desk, "--from", "doubt")
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"\bdoubt\b", "doubts", file.read())
    save(path, text)
    terminal.wait_for("沒有叫「doubt」的場景")
    check(terminal.shows("是不是要寫「doubts」？"), "no suggestion")
    check(terminal.shows(SOUND), "the situation itself is sound")
    terminal.wait_prompt()
    terminal.send(ENTER)
    terminal.wait(lambda: terminal.text.count("沒有叫「doubt」的場景") == 2, "the same again")
    same(desk.journals, [], "plays")


def test_an_editor_may_replace_the_file(desk):
    path = written(desk)
    terminal = watching(desk)
    save_by_renaming(path, change(path, "next: doubt\n      guarantee", "next: dobt\n      guarantee"))
    terminal.wait_for(FAULTY)
    os.remove(path)
    terminal.wait_for("不能讀這個檔案")
    save(path, open(path + "~", encoding="utf-8").read())
    terminal.wait_for(SOUND)


def test_everything_it_rests_on_is_watched(desk):
    path = written(desk)
    terminal = watching(desk)
    # A client of one's own goes before the shipped one of the same id as soon as it is there.
    os.mkdir(desk.path("w", "clients"))
    client = desk.path("w", "clients", "lin-meiyu.yaml")
    save(client, "id: lin-meiyu\nname: 林小姐\nkind: outside\n")
    terminal.wait_for("不能寫「outside」")
    save(client, "id: lin-meiyu\nname: 林小姐\nkind: external\n")
    terminal.wait_for("遇到林小姐：")
    # An exhibit that is named before it is written.
    named = change(path, "\nstart: counter", "\nexhibits: {note: {title: 便條, file: exhibits/note.txt}}\nstart: counter")
    save(path, named.replace("\n    hint: ", "\n    exhibits: [note]\n    hint: ", 1))
    terminal.wait_for("找不到文件檔")
    os.mkdir(desk.path("w", "exhibits"))
    save(desk.path("w", "exhibits", "note.txt"), "內容\n")
    terminal.wait_for(SOUND)


def test_the_translation_is_watched(desk):
    written(desk)
    terminal = watching(desk, "--lang", "zh-Hant")
    terminal.enter("q")
    same(terminal.wait_end(), 0, "exit status")
    english = desk.open("watch", "mine", "--library", desk.path("w"), "--lang", "en")
    english.wait_for("Meeting Lin Mei-yu:")
    folder = desk.path("w", "translations", "en")
    os.makedirs(folder)
    save(os.path.join(folder, "lin-meiyu.po"), 'msgctxt "name"\nmsgid "林美玉"\nmsgstr "Mrs Lin"\n')
    english.wait_for("Meeting Mrs Lin:")


def test_what_is_half_typed_stays(desk):
    path = written(desk)
    terminal = watching(desk)
    terminal.type("qq")
    save(path, change(path, "go: settled", "go: setled"))
    terminal.wait_for(FAULTY)
    terminal.wait(lambda: terminal.row == "› qq", "the line as it was")
    terminal.send(ENTER)
    terminal.wait_for("看不懂「qq」")


def test_a_new_size_writes_the_page_anew(desk):
    written(desk)
    terminal = watching(desk)
    terminal.resize(40, 30)
    terminal.wait(lambda: terminal.shows(INVITATION) and terminal.is_asking(), "the page anew")
    check(terminal.shows(SOUND), "the result is gone")


def test_a_shell_gets_its_terminal_back(desk):
    """After each way of leaving, what is typed is echoed again, line by line."""
    written(desk)
    for leave in ("q" + ENTER, control("D"), control("C")):
        shell = Terminal(["/bin/sh", "-c", 'trap : INT; "$0" watch mine --library w; stty -a', desk.program], desk.environment, desk.folder)
        desk.terminals.append(shell)
        shell.wait_for(INVITATION)
        shell.wait_prompt()
        shell.send(leave)
        same(shell.wait_end(), 0, f"exit status after {leave!r}")
        settings = shell.output.split()
        check("icanon" in settings and "echo" in settings, f"the terminal after {leave!r} is {settings}")


def test_plain_mode_only_writes_on(desk):
    path = written(desk)
    terminal = watching(desk, "--plain")
    save(path, change(path, "go: settled", "go: setled"))
    terminal.wait_for(FAULTY)
    check(terminal.shows(SOUND), "the first result is gone")
    check(b"\x1b[2J" not in terminal.raw, "the screen was cleared")


class Pipe:
    """The program with pipes for a terminal."""

    def __init__(self, desk, *arguments):
        self.child = subprocess.Popen(
            [desk.program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=desk.folder,
            env=desk.environment)
        os.set_blocking(self.child.stdout.fileno(), False)
        self.text = ""

    def wait_for(self, text, times=1):
        limit = time.monotonic() + PATIENCE
        while self.text.count(text) < times:
            check(time.monotonic() < limit, f"waited for {text!r}: {self.text!r}")
            self.text += (self.child.stdout.read() or b"").decode()
            time.sleep(0.01)

    def close(self):
        self.child.stdin.close()
        self.child.wait(PATIENCE)
        self.text += (self.child.stdout.read() or b"").decode()
        return self.child.returncode


def test_a_pipe_gets_each_result_once(desk):
    path = written(desk)
    pipe = Pipe(desk, "watch", "mine", "--library", "w")
    pipe.wait_for(SOUND)
    save(path, change(path, "go: settled", "go: setled"))
    pipe.wait_for(FAULTY)
    save(path, change(path, "go: setled", "go: settled"))
    pipe.wait_for(SOUND, 2)
    # Something else in the folder is none of its business.
    save(desk.path("w", "situations", "presale", ".mine.yaml.swp"), "x")
    same(pipe.close(), 0, "exit status")
    check("\x1b" not in pipe.text and INVITATION not in pipe.text, "more than plain results")
    text = re.sub(r"\d\d:\d\d:\d\d", "TIME", pipe.text)
    head = "TIME  w/situations/presale/mine.yaml"
    same(text.count(head), 3, "results")
    place = "w/situations/presale/mine.yaml:148:17: error: 沒有叫「setled」的場景 [unknown-scene]\n"
    check(place in text, f"the fault on a line of its own: {text}")


def test_a_pipe_that_is_closed_gets_one_result(desk):
    written(desk)
    done = desk.pipe("watch", "mine", "--library", "w")
    same(done.returncode, 0, "exit status")
    same(done.stdout.decode().count(SOUND), 1, "results")


def test_once_is_the_check(desk):
    path = written(desk)
    done = desk.pipe("watch", path, "--once")
    same((done.returncode, done.stdout.decode().count(SOUND)), (0, 1), "a sound one")
    save(path, change(path, "go: settled", "go: setled"))
    done = desk.pipe("watch", "mine", "--once", "--library", "w")
    same(done.returncode, 1, "exit status")
    check("[unknown-scene]" in done.stdout.decode(), "the fault is not said")


def test_wrong_calls_of_watch(desk):
    written(desk)
    for words, status, said in (
        ([], 64, "要看哪個情境？"), (["nine"], 66, "沒有叫「nine」的情境\nhelp: 是不是要寫「mine」？"),
        (["mine", "--client", "lin-meiyi"], 64, "這個情境遇不到「lin-meiyi」\nhelp: 是不是要寫「lin-meiyu」？"),
        (["mine", "--from", "dout"], 64, "沒有叫「dout」的場景\nhelp: 是不是要寫「doubt」？"),
        (["mine", "--with", "trust=101"], 64, "「trust」要在 0 到 100 之間，不能是 101"),
    ):
        done = desk.pipe("watch", *words, "--library", "w")
        same(done.returncode, status, f"exit status of {words}")
        check(said in done.stderr.decode(), f"{words}: {done.stderr.decode()}")
        same(done.stdout, b"", f"output of {words}")


if __name__ == "__main__":
    main(sys.argv[1:], globals())

#!/usr/bin/python3
"""Drives `rehearse assess` and `rehearse observe` through a pseudo-terminal, as an assessor and candidates who take turns at it.

Usage: assess_tests.py PATH-TO-REHEARSE PATH-TO-SCENARIOS [NAME…]

See terminal_tests.py, of which this is a part.
"""

import json
import os
import re
import shutil
import sqlite3
import sys

from terminal_tests import ENTER, check, control, main, same

PASSPHRASE = "correct horse battery"
PIN = "482913"

LOCKED = "請等評量者"
MENU = "離開程式；這一場還開著"
QUESTION = "你遇到"

SITUATION = """\
format: 1
id: {id}
title: {title}
unit: KPS4R1571v2
kind: complaint
role: 客服副理
clients: [lin-meiyu]
meters:
  trust: {{start: 40, min: 0, max: 100, label: 信任}}
exhibits:
  note: {{title: 便條, text: 便條的內容}}
start: first
scenes:
  first:
    client: {id} 的第一句話
    exhibits: [note]
    hint: 這是提示
    responses:
      listen: {{say: 我先聽您說, like: [請說], evidence: {{T2.3: 2}}, reply: 好。, feedback: 這是說明, next: second}}
      hurry: {{say: 請您快一點, evidence: {{T2.3: -1}}, critical: true, reply: 唉。, feedback: 這是說明, next: second}}
  second:
    client: {id} 的第二句話
    ask: compose
    points: {{sorry: [抱歉]}}
    responses:
      good: {{covers: 1, evidence: {{T2.5: 1}}, reply: 嗯。, feedback: 這是說明, next: end}}
      poor: {{evidence: {{T2.5: -1}}, reply: 喔。, feedback: 這是說明, next: end}}
  end: {{ending: resolved, narration: 客人走了}}
"""

CIRCUIT = """\
format: 1
id: exam
title: 客服評量
unit: KPS4R1571v2
instructions: 帶身分證。
practice: {situation: warm-up, client: lin-meiyu}
stations:
  one: {situation: leak, client: lin-meiyu, minutes: 4, instructions: 這一站在櫃檯。}
  two: {situation: noise, client: lin-meiyu, minutes: 2, reading: 1, answer: choice}
cut: {accuracy: 60, stations: 1}
"""


class Exam:
    """A library with a circuit, people and keys, as someone would make them beforehand."""

    def __init__(self, desk, circuit=CIRCUIT):
        self.desk = desk
        self.library = desk.path("library")
        for folder in ("units", "clients"):
            shutil.copytree(os.path.join(desk.scenarios, folder), os.path.join(self.library, folder))
        for name, title in (("leak", "漏水"), ("noise", "噪音"), ("warm-up", "暖身")):
            self.write(f"situations/complaint/{name}.yaml", SITUATION.format(id=name, title=title))
        self.write("circuits/exam.yaml", circuit)
        desk.environment["REHEARSE_PATH"] = self.library
        self.passphrase = desk.write("passphrase", PASSPHRASE + "\n")
        self.station = desk.write("station", "station passphrase\n")
        pin = desk.write("pin", PIN + "\n")
        self.run("people", "add", "王評", "--id", "a1", "--role", "assessor")
        self.run("people", "add", "陳應", "--id", "c1", "--pin-file", pin)
        self.run("people", "add", "林應", "--id", "c2", "--pin-file", pin)
        self.run("key", "new", "--for", "a1", "--passphrase-file", self.passphrase)
        self.run("key", "new", "--station", "room-1", "--as", "a1", *self.secrets)

    @property
    def secrets(self):
        return ["--passphrase-file", self.passphrase, "--station-passphrase-file", self.station]

    def write(self, name, text):
        path = os.path.join(self.library, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def run(self, *arguments, status=0):
        done = self.desk.pipe(*arguments)
        same(done.returncode, status, f"exit status of {arguments}: {done.stderr.decode()}")
        return done.stdout.decode()

    # The records

    def query(self, sql, *values):
        with sqlite3.connect(self.desk.path("data", "rehearse", "records.sqlite")) as database:
            return database.execute(sql, values).fetchall()

    def statements(self, kind):
        """The contents of all statements of a kind."""
        return [json.loads(line)["content"] for (line,) in self.query(
            "SELECT line FROM statements WHERE kind = ? ORDER BY number", kind)]

    def events(self, station):
        """The events of the play at a station, without its opening."""
        return [json.loads(line) for (line,) in self.query(
            "SELECT line FROM events JOIN plays ON id = play WHERE station = ? AND events.number > 0 ORDER BY events.number",
            station)]

    def opening(self, station):
        return json.loads(self.query(
            "SELECT line FROM events JOIN plays ON id = play WHERE station = ? AND events.number = 0", station)[0][0])

    def kinds(self, station):
        return [event["event"] for event in self.events(station)]

    def sealed(self, station):
        return self.query("SELECT result FROM seals JOIN plays ON id = play WHERE station = ?", station)

    def set_clock(self, milliseconds, unsent=()):
        """As if the program had been killed when the candidate had had so much time."""
        text = json.dumps({"at": "2026-11-25T00:00:00Z", "elapsed": milliseconds, "unsent": list(unsent)})
        self.query("UPDATE drafts SET text = ? WHERE subject LIKE 'clock:%'", text)

    # At the terminal

    def sit(self, *arguments, **settings):
        """Opens a sitting, or goes on with it, and waits for the assessor's menu."""
        terminal = self.desk.open("assess", "exam", *arguments, *self.secrets, **settings)
        wait_menu(terminal)
        return terminal


def wait_menu(terminal):
    terminal.wait_output(MENU)
    terminal.wait_prompt()


def choose(terminal, letter, prompt):
    terminal.type(letter)
    terminal.send(ENTER)
    terminal.wait_output(prompt)
    terminal.wait(lambda: re.search(r"[›>：]\s*$", terminal.row), "a prompt")


def unlock(terminal):
    terminal.wait_output("的通行句：")
    terminal.send(PASSPHRASE + ENTER)
    wait_menu(terminal)


def reply(terminal, text, *wanted):
    """Answers a question of the menu's, and waits for what should come."""
    if text:
        terminal.type(text)
    terminal.send(ENTER)
    return terminal.wait_output(*wanted)


def admit(terminal, number="1", identity="1", adjustments="", reason="醫師證明"):
    """Seats a candidate for the first time, up to the instructions."""
    choose(terminal, "n", "誰入座")
    reply(terminal, number, "怎麼確認是本人")
    reply(terminal, identity, "補充")
    reply(terminal, "身分證", "合理調整")
    if adjustments:
        reply(terminal, adjustments, "根據什麼")
        reply(terminal, reason, "PIN：")
    else:
        reply(terminal, "", "PIN：")
    terminal.send(PIN + ENTER)
    terminal.wait_output("看完按 Enter")


def seat(terminal, **settings):
    """Seats a candidate and lets them try the practice question, up to the locked screen."""
    admit(terminal, **settings)
    terminal.send(ENTER)
    terminal.wait_output("warm-up 的第一句話")
    terminal.wait_prompt()
    terminal.answer("1")
    terminal.answer("抱歉")
    terminal.enter(".")
    terminal.wait_output("請等評量者開始第一站")


def start(terminal):
    """The assessor starts the next station and the candidate begins it."""
    unlock(terminal)
    choose(terminal, "s", "準備好就按 Enter")
    terminal.send(ENTER)


def begun(desk, **settings):
    """A candidate at the first question of the first station."""
    exam = Exam(desk)
    terminal = exam.sit("--candidate", "c1", "--candidate", "c2", **settings)
    seat(terminal)
    start(terminal)
    terminal.wait_output("leak 的第一句話")
    terminal.wait_prompt()
    return exam, terminal


def call_assessor(terminal):
    terminal.send(control("C"))
    terminal.wait_output("要請評量者來嗎")
    terminal.wait_prompt()
    terminal.send(control("C"))
    terminal.wait_output(LOCKED)


def test_a_candidate_goes_from_instructions_to_the_end(desk):
    exam = Exam(desk)
    terminal = exam.sit("--candidate", "c1", "--place", "二樓教室")
    admit(terminal, adjustments="extra-time=25 interpreter")
    check(terminal.shows("帶身分證。") and terminal.shows("時間多 25 %、通譯在旁"), "the instructions")
    terminal.send(ENTER)
    terminal.wait_output("warm-up 的第一句話")
    terminal.wait_prompt()
    terminal.answer("1")
    terminal.answer("抱歉")
    terminal.enter(".")
    terminal.wait_output("請等評量者開始第一站")
    start(terminal)
    terminal.wait_output("leak 的第一句話")
    terminal.wait_prompt()
    check(terminal.shows("〔本站剩 5:00〕") or terminal.shows("〔本站剩 4:59〕"), "the clock")
    terminal.answer("/status")
    check(terminal.shows("本站剩"), "the time in /status")
    for command in ("/hint", "/undo", "/why", "/save"):
        terminal.answer(command)
        check(terminal.shows(f"評量中不能用 {command}"), command)
    terminal.answer("/look note")
    check(terminal.shows("便條的內容"), "the note")
    terminal.answer(terminal.number_of("我先聽您說"))
    terminal.answer("很抱歉")
    terminal.answer("/edit")
    check(terminal.shows("沒有 /edit 這個指令"), "an editor at a station")
    terminal.enter(".")
    terminal.wait_output("請等評量者開始下一站")
    check("結局" not in terminal.text, "what the ending is worth")
    start(terminal)
    terminal.wait_output("讀完按 Enter 開始作答")
    terminal.send(ENTER)
    terminal.wait_output("noise 的第一句話")
    terminal.wait_prompt()
    terminal.answer(terminal.number_of("請您快一點"))
    terminal.answer("不")
    terminal.enter(".")
    terminal.wait_output("評量完成")
    for secret in ("準確", "分數", "回顧", "勝任"):
        check(secret not in terminal.text, f"{secret} is shown to a candidate")
    unlock(terminal)
    reply(terminal, "c", "關閉以後")
    reply(terminal, "全部考完", "這一場關閉了")
    same(terminal.wait_end(), 0, "exit status")

    same(exam.statements("identity"), [{"method": "photo-id", "note": "身分證"}], "identity")
    same(exam.statements("adjustment"), [{"adjustments": ["extra-time=25", "interpreter"], "reason": "醫師證明"}], "adjustments")
    same(exam.statements("incident"), [{"at": None, "effect": "closed", "minutes": 0, "note": "全部考完"}], "incidents")
    same([exam.opening(station)["minutes"] for station in ("one", "two")], [5, 3], "minutes")
    same(exam.opening("one")["adjustments"], ["extra-time=25", "interpreter"], "adjustments of the play")
    same(exam.kinds("one"), ["shown", "looked", "answered", "shown", "answered", "shown", "ended"], "events")
    same([event["typed"] for event in exam.events("one") if event["event"] == "answered"][1], "很抱歉", "the text")
    same([json.loads(result)["value"] for station in ("one", "two") for (result,) in exam.sealed(station)], [3, -2], "results")
    # The practice question is kept nowhere, and everything fits.
    same(exam.query("SELECT count(*) FROM plays"), [(2,)], "plays")
    same(exam.query("SELECT count(*) FROM drafts"), [(0,)], "drafts")
    check("全部相符" in exam.run("verify"), "verify")


if __name__ == "__main__":
    main(sys.argv[1:], globals())

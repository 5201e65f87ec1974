"""A headless Chromium driven through its own pipe (Chrome DevTools Protocol): no network, nothing beyond Python's standard library."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One page in one browser; what its console says is collected in `complaints`."""

    def __init__(self, seconds=120):
        self.seconds = seconds
        self.complaints = []
        self.count = 0
        self.rest = b""
        self.loaded = False
        self.profile = tempfile.mkdtemp(prefix="rehearse-browser-")
        to_browser, self.to = os.pipe()
        self.of, from_browser = os.pipe()
        self.process = subprocess.Popen(
            ["sh", "-c", 'in=$1; out=$2; shift 2; eval "exec \\"\\$@\\" 3<&$in 4>&$out"', "sh", str(to_browser), str(from_browser)]
            + ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
            + ["--remote-debugging-pipe", "--user-data-dir=" + self.profile, "--no-first-run", "about:blank"],
            pass_fds=[to_browser, from_browser], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.session = None
        target = self.call("Target.getTargets")["targetInfos"]
        page = next(item["targetId"] for item in target if item["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log"]:
            self.call(domain + ".enable")

    def close(self):
        self.session = None
        try:
            self.call("Browser.close")
            self.process.wait(self.seconds)
        finally:
            self.process.kill()
            self.process.wait()
        os.close(self.to)
        os.close(self.of)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **arguments):
        self.count += 1
        message = {"id": self.count, "method": method, "params": arguments}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def read(self):
        deadline = time.monotonic() + self.seconds
        while b"\0" not in self.rest:
            if not select.select([self.of], [], [], max(0, deadline - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            part = os.read(self.of, 1 << 16)
            if not part:
                raise RuntimeError("the browser has ended")
            self.rest += part
        line, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(line)
        self.hear(message)
        return message

    def hear(self, message):
        method, values = message.get("method"), message.get("params", {})
        if method == "Page.loadEventFired":
            self.loaded = True
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(values["exceptionDetails"]["text"])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(" ".join(str(item.get("value")) for item in values["args"]))
        elif method == "Log.entryAdded":
            self.complaints.append(values["entry"]["text"])

    def look(self, width, height, scheme="light", phone=False):
        """The size of the window, and what the reader prefers."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, address):
        # A page of its own first: an address that differs in its fragment only would not be loaded anew.
        for place in ["about:blank", address]:
            self.loaded = False
            self.call("Page.navigate", url=place)
            while not self.loaded:
                self.read()

    def value(self, script):
        """What a script comes to, in the page but outside its content security policy."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", script))
        return answer["result"].get("value")

    def wait(self, script):
        """Until a script comes to something true; false where it never does."""
        deadline = time.monotonic() + self.seconds
        while not self.value(f"!!({script})"):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    def click(self, selector):
        """A press of the mouse on the middle of an element, scrolled into view as a person would."""
        find = f"document.querySelector({json.dumps(selector)})"
        self.value(find + ".scrollIntoView({block: 'center', inline: 'center'})")
        box = self.value(f"(r => [r.x + r.width / 2, r.y + r.height / 2])({find}.getBoundingClientRect())")
        for kind in ["mousePressed", "mouseReleased"]:
            self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)

    def press(self, key, code, text=""):
        """A press of a key."""
        for kind in ["keyDown", "keyUp"]:
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                **({"text": text} if text and kind == "keyDown" else {}))

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

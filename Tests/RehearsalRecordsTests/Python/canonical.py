"""Reads pairs of lines, a JSON value as written and as we canonicalise it, and says in how many rfc8785 agrees."""
import json
import sys

import rfc8785

lines = sys.stdin.buffer.read().split(b"\n")[:-1]
agree = 0
for number, (written, ours) in enumerate(zip(lines[::2], lines[1::2])):
    theirs = rfc8785.dumps(json.loads(written))
    if theirs == ours:
        agree += 1
    else:
        print(f"case {number}:\n  ours   {ours!r}\n  theirs {theirs!r}")
print(agree, "agree")

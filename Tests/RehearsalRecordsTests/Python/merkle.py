"""Reads trees with their roots and proofs, one JSON object a line, and says in how many pymerkle agrees.

Inclusion: pymerkle's path is the leaf and then ours. Consistency: pymerkle goes further down than RFC 6962 where the old
tree is one side of a node, so the hashes that RFC 6962 §2.1.2 lists are asked of pymerkle's tree range by range; and the
proof is followed as RFC 9162 §2.1.4.2 says, upwards, to pymerkle's own roots.
"""
import hashlib
import json
import sys

import pymerkle


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def ranges(old, start, end, whole):
    """SUBPROOF of RFC 6962 §2.1.2, as ranges of leaves."""
    if start + old == end:
        return [] if whole else [(start, end)]
    k = 1
    while k * 2 < end - start:
        k *= 2
    if old <= k:
        return ranges(old, start, start + k, whole) + [(start + k, end)]
    return ranges(old - k, start + k, end, False) + [(start, start + k)]


def consistent(old, new, old_root, new_root, path):
    """RFC 9162 §2.1.4.2."""
    if old == new:
        return path == [] and old_root == new_root
    if old & (old - 1) == 0:
        path = [old_root] + path
    if not path:
        return False
    fn, sn = old - 1, new - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return fr == old_root and sr == new_root and sn == 0


trees = proofs = 0
for line in sys.stdin:
    case = json.loads(line)
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    for leaf in case["leaves"]:
        tree.append_entry(bytes.fromhex(leaf))
    roots = [tree.get_root(size) for size in range(len(case["leaves"]) + 1)]
    if [root.hex() for root in roots] == case["roots"]:
        trees += 1
    else:
        print("roots differ:", line)
    for index, size, path in case["inclusions"]:
        theirs = tree.prove_inclusion(index + 1, size)
        theirs.path[1:] = [bytes.fromhex(digest) for digest in path]
        try:
            pymerkle.verify_inclusion(tree.get_leaf(index + 1), roots[size], theirs, index=index + 1, size=size)
            same = [digest.hex() for digest in tree.prove_inclusion(index + 1, size).path[1:]] == path
        except pymerkle.InvalidProof:
            same = False
        proofs += same
        if not same:
            print("inclusion differs:", index, size)
    for old, new, path in case["consistencies"]:
        ours = [bytes.fromhex(digest) for digest in path]
        same = ours == [tree._get_root(*part) for part in ranges(old, 0, new, True)]
        same = same and consistent(old, new, roots[old], roots[new], ours)
        proofs += same
        if not same:
            print("consistency differs:", old, new)
print(trees, "trees and", proofs, "proofs agree")

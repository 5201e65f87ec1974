"""The draws of a bootstrap: SplitMix64 and Lemire's multiplication, written anew from their publications."""

MASK = (1 << 64) - 1


def draws(seed, count, resamples):
    """Lists of `count` positions below `count`, one for each resample."""
    state = seed
    for _ in range(resamples):
        positions = []
        for _ in range(count):
            state = (state + 0x9E3779B97F4A7C15) & MASK
            z = state
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
            z ^= z >> 31
            positions.append((z * count) >> 64)
        yield positions

"""The making of the text profile: `fonds.records.text` is its face and describes the profile.

In the order in which a source passes through:
`tokens` (with `characters`) reads hostile HTML · `footnotes` finds a word processor's notes ·
`drafting` (with `outline` and `runs`) builds a `draft` · `pruning`, `anchors` and `settling` make
it canonical · `tree` writes it, and reads it again for `identity`, `paragraphs` and `words`.
`vocabulary` says what may stand in it, `attributes` what an attribute may hold, `losses` what is
reported.
"""

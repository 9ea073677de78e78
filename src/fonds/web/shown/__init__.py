"""What pages show: small frozen values between a Record and its template.

A Record says what is known; a value here says how it stands on a page: in which order, in which
words of the page's language, with which `lang` and `dir`. Templates only loop and ask whether a
thing is there. Nothing here asks the database: records are handed in.

To show a new field of a Record: give it a row in `facts` (or in the value whose place it has), a
label in `labels`, and a line in tests/web/shown.
"""

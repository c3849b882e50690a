# N4xx

html-removed = `{ $what }` was taken out
    .help = notes keep HTML for prose, such as `<br>`, `<sub>`, `<details>`; write anything else in Markdown
    .attribute = the attribute `{ $what }` was taken out
    .attribute-help = looks come from the theme, and nothing in a note is run; leave the attribute out
    .comment = the comment has no end, so that all after it is hidden
    .comment-help = end the comment with `-->`

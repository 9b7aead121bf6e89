-- A hold says what lifts it, which may be other things than an answer.
update rulebook_version
set document = regexp_replace(
    document,
    '"untilAnsweredBy":"([a-z-]+)"',
    '"until":{"role":"$1","type":"answer"}');

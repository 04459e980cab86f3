"""What the pages may ask of the open journal: a module a subject, made with the page that needs it.

A part holds the session and does its subject's work in the store; pages hold parts and the session, never the
store. None is imported before the first paint: Today, which is there then, asks the session itself.
"""

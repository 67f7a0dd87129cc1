"""Reads a calendar file (RFC 5545) by the library icalendar and says what is in it, as JSON."""

import json
import sys

import icalendar

read = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
entries = [
    {
        "uid": str(entry["uid"]),
        "summary": str(entry["summary"]),
        "description": str(entry.get("description", "")),
        "class": str(entry["class"]),
        "transp": str(entry["transp"]),
        "start": str(entry["dtstart"].dt),
        "end": str(entry["dtend"].dt),
        "stamped": str(entry["dtstamp"].dt.tzinfo is not None),
        "errors": [str(error) for error in entry.errors],
    }
    for entry in read.walk("vevent")
]
json.dump({"version": str(read["version"]), "entries": entries}, sys.stdout)

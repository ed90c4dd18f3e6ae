"""Prints, for each file named on standard input, what pydicom reads: a JSON line of path -> [VR, SHA-1 of raw bytes or null, values]."""

import hashlib
import json
import sys
import warnings

import pydicom
from pydicom.dataelem import RawDataElement

warnings.simplefilter("ignore")
BYTES = {"OB", "OD", "OF", "OL", "OV", "OW", "UN", "OB or OW"}
BINARY = {"US", "SS", "UL", "SL", "FL", "FD", "UV", "SV", "AT"}


def values(element):
    if element.VR in BYTES:
        return hashlib.sha1(element.value or b"").hexdigest()
    if element.VM == 0 or element.value is None:
        return []
    listed = list(element.value) if element.VM > 1 else [element.value]
    if element.VR in BINARY:
        return [repr(float(value)) for value in listed]
    if element.VR in ("DS", "IS"):
        return ["" if value in ("", None) else repr(float(value)) for value in listed]
    return [str(value) for value in listed]


def dump(dataset, path, out):
    for tag in sorted(dataset.keys()):
        name = path + "%08X" % tag
        raw = dataset.get_item(tag)
        digest = None
        if isinstance(raw, RawDataElement) and raw.VR != "SQ":
            digest = hashlib.sha1(raw.value or b"").hexdigest()
        try:
            element = dataset[tag]
            if element.VR == "SQ":
                out[name] = ["SQ", None, len(element.value)]
                for number, item in enumerate(element.value):
                    dump(item, "%s/%d/" % (name, number), out)
            elif tag == 0x7FE00010 and element.is_undefined_length:
                out[name] = ["fragments", None, None]
            else:
                out[name] = [element.VR, digest, values(element)]
        except Exception:
            # Not readable as what it says: only the bytes can be compared.
            out[name] = ["?", digest, None]


for line in sys.stdin:
    out = {}
    try:
        dump(pydicom.dcmread(line.strip(), force=False), "", out)
        print(json.dumps(out), flush=True)
    except Exception as error:
        print(json.dumps({"error": type(error).__name__}), flush=True)

"""Prints, for the JSON list of files on standard input, what pydicom makes of their pixels: a JSON list of rows, columns, the
values in the modality's unit (PS3.3 C.11.1) as base64 of little-endian float64, and what a screen shows of them with the
file's first window (PS3.3 C.11.2.1.2.1) as base64 of bytes."""

import base64
import json
import sys
import warnings

import numpy
import pydicom
from pydicom.pixel_data_handlers.util import apply_modality_lut

warnings.simplefilter("ignore")


def first(value):
    return float(value[0] if isinstance(value, pydicom.multival.MultiValue) else value)


def picture(path):
    dataset = pydicom.dcmread(path)
    values = apply_modality_lut(dataset.pixel_array, dataset).astype("<f8")
    center, width = first(dataset.WindowCenter), first(dataset.WindowWidth)
    gray = ((values - (center - 0.5)) / (width - 1) + 0.5) * 255
    shown = numpy.rint(numpy.clip(gray, 0, 255)).astype("u1")
    return {
        "rows": dataset.Rows,
        "columns": dataset.Columns,
        "values": base64.b64encode(values.tobytes()).decode(),
        "gray": base64.b64encode(shown.tobytes()).decode(),
    }


json.dump([picture(path) for path in json.load(sys.stdin)], sys.stdout)

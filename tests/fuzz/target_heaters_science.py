"""What heaters in the network and science programs say: cgminer, AxeOS, mDNS, addresses, BOINC's XML, Folding@home.

The first line names the door.
"""

from __future__ import annotations

import struct

from fuzz.sentences import door, doors, sentence, sound

from warmgui.core.house.compute import boinc, fah
from warmgui.core.house.compute.xml import ScienceAnswerError, parse
from warmgui.core.house.lan import axeos, cgminer, mdns
from warmgui.core.house.lan.address import hosts_of, network_of, network_problem, parse_address
from warmgui.core.json_path import parse_json

ABOUT = "Heaters and science: cgminer and Avalon, AxeOS, mDNS packets, addresses and networks, BOINC XML, Folding@home and its changes"
LONGEST = 16384
DOORS = ("cgminer", "axeos", "mdns", "address", "boinc", "fah")
MOST_HOSTS = 1 << 16


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    match name:
        case "cgminer":
            _cgminer(rest)
        case "axeos":
            _axeos(rest)
        case "mdns":
            for heater in mdns.answers(rest, "192.0.2.9"):
                sound(heater)
        case "address":
            _address(rest.decode("utf-8", "replace"))
        case "boinc":
            _boinc(rest)
        case "fah":
            _fah(rest)


def _look(look: object) -> None:
    sound(look)


def _cgminer(raw: bytes) -> None:
    answers = []
    for part in [*raw.split(b"\n"), b"", b""][:3]:
        try:
            answers.append(cgminer.parse_answer(part))
        except ValueError:
            answers.append({})
    version, summary, stats = answers
    _look(cgminer.look(version, summary, stats))
    cgminer.is_refusal(summary)
    cgminer.dialect_of(version, stats)
    cgminer.model_of(version, stats).encode()
    cgminer.is_cgminer(version)


def _axeos(raw: bytes) -> None:
    parts = []
    for part in [*raw.decode("utf-8", "replace").split("\n"), "null", "null"][:2]:
        try:
            parts.append(parse_json(part))
        except ValueError:
            parts.append(None)
    info, asic = parts
    axeos.is_axeos(info)
    look = axeos.look(info, asic)
    _look(look)
    for option in axeos.options(asic, info):
        sound(option)
        body = axeos.setting_body(option.name)
        assert all(0 < number < 1e5 for number in body.values()), "a setting that no device has"


def _address(words: str) -> None:
    text, network = [*words.split("\n"), ""][:2]
    for kind in ("axeos", "avalon", "pyasic"):
        found = parse_address(text, kind)
        if found is not None:
            assert 0 < found.port < 65536
    network_of(text, network).encode()
    problem = network_problem(network, (text,), ())
    if problem:
        assert sentence(problem)
    else:
        assert sum(1 for _ in hosts_of(network)) <= MOST_HOSTS


def _boinc(raw: bytes) -> None:
    boinc.waiting(raw)
    try:
        root = parse(raw)
    except ScienceAnswerError as error:
        assert sentence(error.text)
        return
    boinc.version(root).encode()
    for read in (boinc.core_status, boinc.projects, boinc.tasks, boinc.preferences):
        try:
            sound(read(root))
        except ScienceAnswerError as error:
            assert sentence(error.text)


def _fah(raw: bytes) -> None:
    """First line the object, then its changes."""
    data: object = None
    for line in raw.decode("utf-8", "replace").split("\n")[:20]:
        try:
            found = parse_json(line)
        except ValueError:
            continue
        try:
            data = found if data is None else fah.changed(data, found)
            sound(fah.state_of(data))
        except ScienceAnswerError as error:
            assert sentence(error.text)


def _packet() -> bytes:
    """An answer about one AxeOS, as a Bitaxe's mDNS sends it."""
    name = b"\x05_http\x04_tcp\x05local\x00"
    own = b"\x06bitaxe" + b"\xc0\x0c"
    head = struct.pack("!6H", 0, 0x8400, 0, 3, 0, 0)
    pointer = name + struct.pack("!2HIH", 12, 1, 120, len(own)) + own
    host = b"\x06bitaxe\x05local\x00"
    service = own + struct.pack("!2HIH", 33, 1, 120, 6 + len(host)) + struct.pack("!3H", 0, 0, 80) + host
    address = host + struct.pack("!2HIH", 1, 1, 120, 4) + bytes([192, 0, 2, 9])
    return head + pointer + service + address


_INFO = {
    "ASICModel": "BM1366",
    "frequency": 485,
    "coreVoltage": 1200,
    "hashRate": 500.5,
    "power": 15.2,
    "temp": 55.5,
    "version": "v2.5.0",
    "miningPaused": False,
    "overheat_mode": 0,
}
_ASIC = {
    "ASICModel": "BM1366",
    "frequencyOptions": [400, 425, 446.875, 485],
    "voltageOptions": [1100, 1200],
    "defaultFrequency": 485,
    "defaultVoltage": 1200,
}
SEEDS = (
    door("cgminer", {"STATUS": [{"STATUS": "S", "Code": 22, "Msg": "x"}], "VERSION": [{"CGMiner": "4.11", "PROD": "AvalonMiner 1246", "MODEL": "1246"}]}, "\n", {"SUMMARY": [{"MHS 5s": 5e7, "Temperature": 60}]}, "\n",
         {"STATS": [{"MM ID0": "Ver[1246-N-85-21042001] GHSspd[90000.5] TMax[80] TAvg[70] PS[0 1215 1334 244 3264 1334] SYSTEMSTATU[Work: In Work, Hash Board: 3] WORKMODE[1] MPO[800]"}]}),
    b"cgminer\nSTATUS=S,Code=70,Msg=CGMiner versions|VERSION,CGMiner=4.9|\nSTATUS=E,Code=45,Msg=Access denied|\nSTATUS=S|STATS=0,temp1=55,GHS 5s=100.5|",
    door("axeos", _INFO, "\n", _ASIC),
    door("axeos", _INFO | {"version": "v2.9.1", "shutdown": False, "otp": True}),
    b"mdns\n" + _packet(),
    b"address\n192.0.2.1:8080\n192.0.2.0/24", b"address\nhttp://[fe80::1]:80/\n10.0.0.0/8", b"address\nbitaxe.local\n192.168.1.5/32",
    b"boinc\n<boinc_gui_rpc_reply><client_version>7.20.5</client_version><cc_status><task_mode>2</task_mode><task_mode_perm>1</task_mode_perm><task_mode_delay>5.5</task_mode_delay></cc_status></boinc_gui_rpc_reply>\x03",
    b"boinc\n<boinc_gui_rpc_reply><projects><project><master_url>http://a/</master_url><project_name>A</project_name></project></projects><results><result><name>x</name><project_url>http://a/</project_url><state>2</state><active_task><active_task_state>1</active_task_state><fraction_done>0.5</fraction_done></active_task></result></results></boinc_gui_rpc_reply>",
    door("fah", {"info": {"version": "8.3.5", "cpus": 4}, "groups": {"": {"config": {"cpus": 2, "paused": False, "gpus": {"gpu:01": {"enabled": True}}}}}, "units": [{"id": "x", "state": "RUN", "progress": 0.5, "number": 1, "cpus": 2}]}, "\n", ["units", 0, "progress", 0.6], "\n", ["units", -1, None], "\n", ["config", "cpus", 1]),
)  # fmt: skip
WORDS = (
    *(f"{name}\n".encode() for name in DOORS), b"STATUS=S,", b"|SUMMARY,", b"Ver[", b"PS[", b"GHSspd[", b"MPO[", b"WORKMODE[", b'"STATS"', b'"frequencyOptions"',
    b'"voltageOptions"', b"\xc0\x0c", b"\x00\x0c\x00\x01", b"\x00\x21\x00\x01", b"\x00\x10\x00\x01", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<results>", b"<result>", b"&a;", b"\x03",
    b"</", b"/0", b"/33", b"[::ffff:1.2.3.4]", b'"units"', b'"info"', b"1e400", b"NaN", b"-1",
)  # fmt: skip

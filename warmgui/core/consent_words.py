"""What everybody reads before agreeing to mining: in the first-run steps, and with `warmgui consent`."""

from __future__ import annotations

from warmgui.core.text import translate

WHAT = translate(
    "WelcomeStep",
    "WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt "
    "that the PC draws becomes heat in the room. You set a temperature; it works as hard as "
    "needed.",
)
GAIN = (
    translate(
        "WelcomeStep",
        "An electric heater of the same power warms just as well. A heat pump needs a third of the "
        "electricity. What you gain here is that the heat has counted something on its way.",
    ),
    translate(
        "WelcomeStep",
        "Practice and lab only is a full choice: what is hashed then stays on this PC, and the heat "
        "is the same. Metering, history and the calculators work without any mining.",
    ),
)
FAIR = (
    translate(
        "WelcomeStep",
        "It takes no developer fee, sends no statistics and contacts no host that you have not switched on.",
    ),
    translate(
        "WelcomeStep",
        "Microsoft and others list miners as potentially unwanted by policy, so a virus scanner may "
        "complain or take the miner away. Nothing is hidden here: it is open, keeps its own name, "
        "and works only when you ask for it. Should the miner be taken away, WarmGUI says so.",
    ),
)
PRACTICE = translate(
    "ConsentStep",
    "Real hashes for a small pool inside this program: it earns nothing, and nothing leaves "
    "your PC. Practice and lab only is a full choice: the heat is the same.",
)
LAW = (
    translate(
        "ConsentStep",
        "Mine only on machines and electricity that you may use: not at work, at school or in rented "
        "rooms with shared electricity, unless the owner agrees.",
    ),
    # From public reports. The sentence carries its date, so that nobody takes it for today's.
    translate(
        "ConsentStep",
        "Some countries prohibit mining. Known in 2025: Afghanistan, Algeria, Angola, Bangladesh, "
        "China, Egypt, Iraq, Kuwait, Morocco, Nepal, Qatar, Tunisia. Others license or limit it, by "
        "region or season, for example Iran, Kazakhstan, Kosovo, Russia and Venezuela. The list is "
        "not complete and is no legal advice: look up the law of your place.",
    ),
    translate("ConsentStep", "What a pool pays you may be taxed as income, however little it is."),
)
AGREE = translate(
    "ConsentStep", "I may use this computer and its electricity for this, and I want it to mine."
)

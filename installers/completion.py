"""Completion for bash, zsh and fish, from the parsers: options, their fixed values, files and folders.

Written here and not by a library, because what is installed then holds no other project's text, and because
fish is one of the three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from installers.linux.command_line import DIRECTORY, FILE, commands

if TYPE_CHECKING:
    from installers.linux.command_line import Command, Option


def files() -> dict[str, str]:
    """Path below `share` -> text, for both commands."""
    made = {}
    for command in commands():
        made[f"bash-completion/completions/{command.name}"] = bash(command)
        made[f"zsh/vendor-completions/_{command.name}"] = zsh(command)
        made[f"fish/vendor_completions.d/{command.name}.fish"] = fish(command)
    return made


def bash(command: Command) -> str:
    """For bash 4 or newer; needs nothing else, also not the package bash-completion."""
    function = "_" + command.name.replace("-", "_")
    cases = []
    for option in command.options:
        if not option.value:
            continue
        if option.value == DIRECTORY:
            deed = 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word")'
        elif option.value == FILE:
            deed = 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word")'
        elif option.words:
            deed = f"mapfile -t COMPREPLY < <(compgen -W '{' '.join(option.words)}' -- \"$word\")"
        else:
            deed = "COMPREPLY=()"
        cases.append(f"        {'|'.join(option.names)}) {deed}; return ;;")
    for word in command.words:
        if word.follows:
            deed = f"mapfile -t COMPREPLY < <(compgen -W '{' '.join(word.follows)}' -- \"$word\")"
            cases.append(f"        {word.name}) {deed}; return ;;")
    names = " ".join(name for option in command.options for name in option.names)
    commands_too = "".join(f"{word.name} " for word in command.words)
    return "\n".join([
        f"# Completion of {command.name} for bash.",
        f"{function}() {{",
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}",
        "    # bash takes --option=value apart at the sign.",
        "    if [[ $word == '=' ]]; then",
        "        word=",
        "    elif [[ $before == '=' ]]; then",
        "        before=${COMP_WORDS[COMP_CWORD-2]}",
        "    fi",
        "    case $before in",
        *cases,
        "    esac",
        f"    mapfile -t COMPREPLY < <(compgen -W '{commands_too}{names}' -- \"$word\")",
        "}",
        f"complete -F {function} {command.name}",
        "",
    ])  # fmt: skip


def zsh(command: Command) -> str:
    """For zsh's own completion system."""
    lines = [f"#compdef {command.name}", f"# Completion of {command.name} for zsh.", ""]
    lines += _zsh_follows(command)
    lines += ["_arguments \\"]
    if command.words:
        offered = " ".join(f"{word.name}\\:'{_zsh_quoted(word.help)}'" for word in command.words)
        lines += [f'  "1: :(({offered}))" \\', "  '2: :_warmgui_follows' \\"]
    for option in command.options:
        words = _zsh_words(option.help)
        value = ""
        if option.value == DIRECTORY:
            value = f":{_zsh_words(option.value)}:_files -/"
        elif option.value == FILE:
            value = f":{_zsh_words(option.value)}:_files"
        elif option.value:
            offered = f"({' '.join(option.words)})" if option.words else " "  # a blank: say what is wanted
            value = f":{_zsh_words(option.value)}:{offered}"
        for name in option.names:
            # One that may be given again stays on offer: an -o and what belongs to it.
            equals = "=" if option.value and name.startswith("--") else ""
            lines.append(f"  '*{name}{equals}[{words}]{value}' \\")
    return "\n".join([*lines[:-1], lines[-1].removesuffix(" \\"), ""])


def _zsh_follows(command: Command) -> list[str]:
    """What may follow a command word, as a function of its own."""
    cases = [
        f"    {word.name}) compadd {' '.join(word.follows)} ;;" for word in command.words if word.follows
    ]
    if not cases:
        return []
    return ["_warmgui_follows() {", "  case ${words[CURRENT-1]} in", *cases, "  esac", "}", ""]


def _zsh_quoted(text: str) -> str:
    """Within double quotes, between single ones."""
    for character in '\\"$`':
        text = text.replace(character, "\\" + character)
    return text.replace("'", "").replace(":", "\\:")


def fish(command: Command) -> str:
    """For fish."""
    lines = [f"# Completion of {command.name} for fish.", f"complete -c {command.name} -f"]
    for option in command.options:
        names = " ".join(f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names)
        lines.append(f"complete -c {command.name} {names}{_fish_value(option)} -d '{_quoted(option.help)}'")
    for word in command.words:
        lines.append(
            f"complete -c {command.name} -n __fish_use_subcommand -a {word.name} -d '{_quoted(word.help)}'"
        )
        if word.follows:
            seen = f"-n '__fish_seen_subcommand_from {word.name}'"
            lines.append(f"complete -c {command.name} {seen} -a '{' '.join(word.follows)}'")
    return "\n".join([*lines, ""])


def _fish_value(option: Option) -> str:
    if not option.value:
        return ""
    if option.value == DIRECTORY:
        return " -x -a '(__fish_complete_directories)'"
    if option.value == FILE:
        return " -r -F"
    return f" -x -a '{' '.join(option.words)}'" if option.words else " -x"


def _zsh_words(text: str) -> str:
    for character in "\\[]:":
        text = text.replace(character, "\\" + character)
    return text.replace("'", "'\\''")


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")

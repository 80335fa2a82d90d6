# Sourced by ./dev, with $here at the root of the repository. Each command is one file beside this one, and
# the first line of that file is its line of help.
commands=$here/testkit/dev

usage() {
    echo "Usage: ./dev COMMAND"
    echo
    for file in "$commands"/*.sh; do
        sed -n '1s/^#: /  /p' "$file"
    done
    echo
    echo "./dev test is what continuous integration runs. ./syncline is the product."
}

case ${1:-help} in
help | -h | --help)
    usage
    ;;
*[!a-z]*)
    usage >&2
    exit 2
    ;;
*)
    if ! head -n 1 "$commands/$1.sh" 2>/dev/null | grep -q '^#:'; then
        echo "./dev knows no command '$1'; ./dev alone lists them." >&2
        exit 2
    fi
    command=$1
    shift
    . "$commands/$command.sh"
    ;;
esac

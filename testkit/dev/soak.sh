#: soak --minutes N      the long proofs, for N minutes each
. "$commands/maven"

case ${1:-}:${2:-} in
--minutes: | --minutes:*[!0-9]*) minutes="" ;;
--minutes:*) minutes=$2 ;;
*) minutes="" ;;
esac
[ -n "$minutes" ] || {
    echo "Usage: ./dev soak --minutes N" >&2
    exit 2
}
maven_through test_classes_as_they_come --fail-at-end test \
    -Dgroups=soak -DexcludedGroups= -Dsoak.minutes="$minutes" -Dquick

#: soak --minutes N      the long proofs, in about N minutes; tells them in docs/proof and docs/benchmarks
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
status=0
maven_through test_classes_as_they_come test -Dmaven.test.failure.ignore=true -Dgroups=soak -DexcludedGroups= -Dtest.forks=1 \
    -Dsoak.minutes="$minutes" -Dsoak.version="$(git -C "$here" rev-parse --short HEAD 2>/dev/null || echo unknown)" \
    -Dquick || status=$?
! grep -q 'Tests run: .*FAILURE!' "$scratch/log" || status=1
for told in "$here"/docs/proof/*.md; do
    echo
    sed '/^## /,$d' "$told"
done
exit $status

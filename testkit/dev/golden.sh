#: golden                rewrite the golden files; review the difference before you commit it
. "$commands/maven"

cd "$here"
sources=$(find . -path '*/src/test/java/*' -name '*Test.java' -exec grep -il 'golden' {} + || true)
if [ -z "$sources" ]; then
    echo "No test compares with golden files."
    exit 0
fi
tests=$(echo "$sources" | sed 's#.*/src/test/java/##; s#\.java$##; s#/#.#g' | paste -sd, -)
modules=$(echo "$sources" | sed 's#^\./##; s#/src/test/java/.*##' | sort -u | paste -sd, -)
if ! maven_through test_classes_as_they_come -Dquick -pl "$modules" -am test \
    -Dtest="$tests" -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false; then
    exit 1
fi
git status --short -- '*/src/test/resources/*'

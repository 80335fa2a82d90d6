#: docs                  write the reference pages anew from the product
. "$commands/maven"

cd "$here"
mkdir -p docs/reference
if ! maven_through test_classes_as_they_come -Dquick -pl core test \
    -Dtest=FunctionManualTest -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false; then
    exit 1
fi
git status --short -- docs/reference

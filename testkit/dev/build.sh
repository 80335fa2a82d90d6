#: build                 build the product, without its checks, for ./syncline
. "$commands/maven"

app=$here/cli/target/app
next=$here/cli/target/app.next

mkdir -p "$here/cli/target"
exec 9>"$here/cli/target/.building"
flock 9 # two first uses at the same time: the second one finds little left to do

rm -rf "$next" "$here/cli/target/quick/lib"
mkdir "$next"
touch "$next/.built" # what is edited from now on is newer

# Maven copies what is new, and keeps what is no longer there: a rule that was shipped once would be shipped for ever.
find "$here" -path '*/target/quick/classes/*' -type f ! -name '*.class' -delete

echo "Building Syncline; the first time takes a minute." >&2
if ! maven_through modules_as_they_come -Dquick -Denforcer.skip -DskipTests -Dmaven.test.skip=true -pl cli -am package; then
    errors "$scratch/log" >&2
    echo "The build failed." >&2
    exit 1
fi

cp "$here"/cli/target/quick/syncline-cli-*.jar "$here"/cli/target/quick/lib/*.jar "$next"
rm -rf "$app" # replaced, not overwritten: a running Syncline keeps the files that it has open
mv "$next" "$app"
# The first use does not wait for it: that takes longer than the start it saves.
nice -n 19 "$here/dev" cache </dev/null >"$here/cli/target/cache.log" 2>&1 9>&- &

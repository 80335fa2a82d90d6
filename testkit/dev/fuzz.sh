#: fuzz TARGET [MINUTES]  let Jazzer look for inputs that break a fuzz target, such as ExpressionFuzz; keeps what it learned
. "$commands/maven"

jazzer=0.30.0
target=${1:-}
seconds=$((${2:-30} * 60))
source=$(find "$here" -path '*/src/test/java/*' -name "${target:-none}.java" | head -n 1)
if [ -z "$source" ]; then
    echo "Name a fuzz target:" >&2
    find "$here" -path '*/src/test/java/*' -name '*Fuzz.java' -exec basename {} .java \; >&2
    exit 2
fi
module=${source%/src/test/java/*}
class=$(echo "${source#*/src/test/java/}" | sed 's#\.java$##; s#/#.#g')
kept=$module/src/test/resources/fuzz/$target.txt
work=$module/target/fuzz/$target
rm -rf "$work/kept" "$work/minimized" "$work"/crash-* "$work"/Crash_*
mkdir -p "$work/corpus" "$work/kept" "$work/minimized" "$work/lib" "$(dirname "$kept")"

if ! maven_through test_classes_as_they_come -q -Dquick -pl "${module#"$here"/}" -am test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:build-classpath -Dmdep.outputFile="$scratch/classpath"; then
    exit 1
fi
for part in jazzer jazzer-api; do
    maven -q org.apache.maven.plugins:maven-dependency-plugin:copy -pl "${module#"$here"/}" \
        -Dartifact=com.code-intelligence:$part:$jazzer -DoutputDirectory="$work/lib" || exit 1
done

# Kept inputs, and those that broke something, are lines of base64: one file to review instead of a thousand.
number=0
while read -r line; do
    number=$((number + 1))
    echo "$line" | base64 -d >"$work/kept/$number"
done <"$kept" 2>/dev/null || true

jazzer() {
    (cd "$work" && nice "$JAVA_HOME/bin/java" -Xmx1500m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "$work/lib/*:$module/target/quick/classes:$module/target/quick/test-classes:$(cat "$scratch/classpath")" \
        com.code_intelligence.jazzer.Jazzer --target_class="$class" --instrumentation_includes='org.syncline.**' "$@")
}
status=0
jazzer corpus kept -max_total_time="$seconds" -max_len=4096 -timeout=20 || status=$?
jazzer -merge=1 minimized kept corpus >/dev/null 2>&1
for input in "$work"/minimized/* "$work"/crash-*; do
    if [ -e "$input" ]; then
        base64 -w 0 "$input"
        echo
    fi
done | sort -u >"$kept"
wc -lc "$kept"
exit $status

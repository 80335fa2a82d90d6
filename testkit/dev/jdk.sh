#: jdk                   print the home of a JDK that is new enough
. "$commands/find-jdk"
find_jdk

# A PostgreSQL server in a folder of its own, on a socket in it, until our input ends: that is when
# whoever started us is gone, however they went. Then the folder goes too.
#
# sh server.sh PROGRAMS [NAME=VALUE…]: where initdb and postgres are, and settings of the server.
set -u
programs=$1
shift
folder=$(mktemp -d "${TMPDIR:-/tmp}/throwaway-postgres.XXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT
log=$folder/log

failed() {
    echo "failed: $(tail -n 3 "$log" | tr '\n' ' ')"
    exit 1
}

"$programs/initdb" --pgdata="$folder/data" --username=office --auth=trust --encoding=UTF8 \
    --no-locale --no-sync >"$log" 2>&1 || failed
set -- "$@" unix_socket_directories="$folder" listen_addresses= max_connections=300 autovacuum=off
for setting; do
    echo "${setting%%=*} = '${setting#*=}'"
done >>"$folder/data/postgresql.conf"
"$programs/postgres" -D "$folder/data" </dev/null >>"$log" 2>&1 &
server=$!
until "$programs/pg_isready" --quiet --host="$folder"; do
    kill -0 "$server" 2>/dev/null || failed
    sleep 0.05
done
echo "ready: $folder"

cat >/dev/null
# At once: nobody wants what is in it any more.
kill -QUIT "$server"
wait "$server"

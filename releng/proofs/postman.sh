#!/usr/bin/env bash
# Proves that a Postman collection, written by hand as a tester would (plugins/org.emporion.store.tests/recordings),
# imports and runs green without editing against the reference shop (issue 4, bar 6). Run by hand after ./emporion build.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/releng/proofs/imported.sh"
export EMPORION_SECRET_SECRET_API_TOKEN=any-token EMPORION_SECRET_SECRET_AUTHORIZATION=YWRhOmFueQ==
start_reference_shop
imported_and_green postman "$root/plugins/org.emporion.store.tests/recordings/visit.postman_collection.json" "$port"
verdict

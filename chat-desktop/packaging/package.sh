#!/bin/sh
# Packs the desktop with a Java of its own: package.sh app-image|deb JAR DIR. ./chat package calls it.
# JAVA_BIN is the bin directory of the JDK to pack with. What is made, and how big, is said at the end.
set -eu

HERE=$(CDPATH= cd "$(dirname "$0")" && pwd -P)
ROOT=$(dirname "$(dirname "$HERE")")
NAME=cortile-desktop

kind=$1
jar=$2
out=$3

# What the jar's classes name themselves is found by jdeps; these are found by name, while the program runs:
#   jdk.crypto.ec      the curves of encrypted connections
#   jdk.localedata     how dates are written in Italian
#   jdk.accessibility  screen readers
#   jdk.unsupported    sun.misc.Unsafe, by which FlatLaf looks for the system's scale
SILENT_MODULES=jdk.crypto.ec,jdk.localedata,jdk.accessibility,jdk.unsupported

fail() {
    echo "$1" >&2
    exit 1
}

need() {
    command -v "$1" >/dev/null || fail "$1 is missing, which is needed to make $2: install $3."
}

need_tools() {
    for tool in jdeps jlink jpackage; do
        [ -x "$JAVA_BIN/$tool" ] ||
            fail "$tool is missing from the JDK in $JAVA_BIN: install a whole JDK 17 (on Debian: apt install openjdk-17-jdk), or set JAVA_HOME to one."
    done
    [ "$(uname)" = Linux ] || fail 'Packages for other systems are made there by hand: see docs/desktop-packaging.md.'
    need objcopy 'a small runtime' 'the package binutils'
    [ "$kind" = app-image ] || {
        need fakeroot 'a .deb' 'the package fakeroot'
        need dpkg-deb 'a .deb' 'the package dpkg'
    }
}

# run WORD...: runs it in silence; what it said is shown when it fails.
run() {
    "$@" >"$out/log" 2>&1 || {
        cat "$out/log" >&2
        fail "${1##*/} failed."
    }
}

size() {
    du -sm "$1" | cut -f 1
}

# The classes most programs need, read and checked once, now, rather than at each start (class data sharing).
share_classes() {
    run "$out/runtime/bin/java" -Xshare:dump
}

make_runtime() {
    modules=$("$JAVA_BIN/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps "$jar"),$SILENT_MODULES
    run "$JAVA_BIN/jlink" --add-modules "$modules" --include-locales=en,it --strip-debug --no-header-files \
        --no-man-pages --compress=2 --output "$out/runtime"
    share_classes
    echo "Runtime: $(size "$out/runtime") MB, of the modules $modules."
}

# What desktops look for beside a program: the icon in their sizes, the menu entry with the kind of links it opens.
add_desktop_files() {
    for icon in "$HERE"/icons/*.png; do
        pixels=${icon##*-}
        pixels=${pixels%.png}
        install -D -m 644 "$icon" "$1/icons/hicolor/${pixels}x$pixels/apps/$NAME.png"
    done
    install -D -m 644 "$HERE/linux/$NAME.desktop" "$1/applications/$NAME.desktop"
}

make_image() {
    mkdir "$out/input"
    cp "$jar" "$out/input/$NAME.jar"
    # beside the jar: of an image, jpackage takes over only what it knows
    add_desktop_files "$out/input/share"
    set --
    while read -r option; do
        set -- "$@" --java-options "$option"
    done <<OPTIONS
$(grep '^-' "$ROOT/config/desktop.jvm")
OPTIONS
    run "$JAVA_BIN/jpackage" --type app-image --name "$NAME" --app-version "$version" --description 'Group chat' \
        --input "$out/input" --main-jar "$NAME.jar" --main-class cortile.desktop.DesktopMain \
        --runtime-image "$out/runtime" --icon "$HERE/icons/cortile-256.png" --dest "$out" "$@"
    echo "App image: $(size "$out/$NAME") MB in $out/$NAME; start $out/$NAME/bin/$NAME."
}

make_deb() {
    mkdir "$out/resources"
    cp "$HERE/linux/postinst" "$HERE/linux/prerm" "$out/resources"
    run "$JAVA_BIN/jpackage" --type deb --app-image "$out/$NAME" --name "$NAME" --app-version "$version" \
        --linux-package-name "$NAME" --linux-app-category net --description 'Cortile desktop, a group chat' \
        --vendor Cortile --linux-deb-maintainer nobody@cortile.invalid --license-file "$ROOT/LICENSE" \
        --resource-dir "$out/resources" --dest "$out"
    deb=$(ls "$out"/*.deb)
    echo "Package: $(size "$deb") MB, $deb; install it by: sudo apt install $deb"
}

need_tools
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$ROOT/pom.xml" | head -n 1)
rm -rf "$out"
mkdir -p "$out"
make_runtime
make_image
[ "$kind" = app-image ] || make_deb
rm -rf "$out/input" "$out/resources" "$out/log"

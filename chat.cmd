@echo off
rem Cortile's one command on Windows: builds what is missing, then runs it. chat help says the verbs.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

set "VERB=%~1"
if "%VERB%"=="" set "VERB=help"
rem %* is not changed by shift, so the words after the verb are gathered one by one.
set "REST="
:gather
shift
if "%~1"=="" goto gathered
set REST=%REST% %1
goto gather
:gathered

if /i "%VERB%"=="server" goto server
if /i "%VERB%"=="export" goto takeout
if /i "%VERB%"=="import" goto takeout
if /i "%VERB%"=="admin" goto takeout
if /i "%VERB%"=="desktop" goto desktop
if /i "%VERB%"=="bench" goto bench
if /i "%VERB%"=="test" goto test
if /i "%VERB%"=="help" goto help
echo There is no verb "%VERB%"; chat help lists them. 1>&2
exit /b 2

:takeout
set REST=%VERB%%REST%

:server
set "JAR=%ROOT%chat-micro\target\cortile-server.jar"
if not exist "%JAR%" call :build chat-micro || exit /b 1
if not defined CORTILE_CONFIG set "CORTILE_CONFIG=%ROOT%config\cortile.properties"
"%JAVA%" "@%ROOT%config\server.jvm" -jar "%JAR%" %REST%
exit /b %ERRORLEVEL%

:desktop
set "JAR=%ROOT%chat-desktop\target\cortile-desktop.jar"
if not exist "%JAR%" call :build chat-desktop || exit /b 1
"%JAVA%" "@%ROOT%config\desktop.jvm" -jar "%JAR%" %REST%
exit /b %ERRORLEVEL%

:bench
if not exist "%ROOT%chat-micro\target\cortile-server.jar" call :build chat-micro || exit /b 1
set "JAR=%ROOT%chat-bench\target\cortile-bench.jar"
if not exist "%JAR%" call :build chat-bench || exit /b 1
rem a path that ends in a backslash would escape the quotation mark behind it
"%JAVA%" -XX:+UseSerialGC -Xms1g -Xmx1g "-Dcortile.home=%ROOT%." -jar "%JAR%" %REST%
exit /b %ERRORLEVEL%

:test
pushd "%ROOT%"
call mvn -B verify %REST%
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:build
where mvn >nul 2>nul || (echo Maven is missing: install it and put it on the PATH. 1>&2 & exit /b 1)
echo Building %1 (the first time also fetches libraries) ...
pushd "%ROOT%"
call mvn -B -q -DskipTests -Dspotless.check.skip -pl %1 -am package
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:help
echo Cortile, group chat.
echo.
echo   chat server [host] [port] [options]   run the server (--help lists the options)
echo   chat desktop [host] [port]            open the chat window
echo   chat export ROOM [options]            write a room into a file, while the server does not run
echo   chat import FILE [options]            read a room out of an archive again, while the server does not run
echo   chat admin [GROUP OPERATION ...]      steer the server that runs here; without a word, list what can be done
echo   chat admin config [options]           print the value of every setting and where it comes from
echo   chat bench [WORK...] [options]        measure messages beside other servers (--help lists works and options)
echo   chat test [Maven options]             build and test everything
echo   chat help                             this text
echo.
echo What is not built yet is built first; that takes a JDK 17 and Maven. Sources changed since are built by: chat test
exit /b 0

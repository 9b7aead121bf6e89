@echo off
rem Throughline on Windows: finds JDK 25, builds when nothing is built yet, runs the planner program.
rem Exit: 0 done, 1 refused or a check failed, 2 wrong usage, 3 failed.
rem Nobody has tried this file yet. What ./throughline does beyond it: it builds anew what changed, one
rem build at a time; tests one module; installs Chromium; runs benchmarks; keeps start-up caches.
setlocal
set "ROOT=%~dp0"
set "PROGRAMS=%ROOT%planner-ui\target\throughline"
set "JDK="
if defined THROUGHLINE_JAVA set "JDK=%THROUGHLINE_JAVA%"
if not defined JDK if defined JAVA_HOME findstr /b /c:"JAVA_VERSION=\"25" "%JAVA_HOME%\release" >nul 2>&1 && set "JDK=%JAVA_HOME%"
if not defined JDK for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*") do set "JDK=%%~d"
if not defined JDK (
  echo Throughline needs a JDK 25, and none was found. 1>&2
  echo Maybe install one, or set THROUGHLINE_JAVA to its folder. 1>&2
  exit /b 3
)
if /i "%~1"=="bench" (
  echo Benchmarks are not run on Windows yet. [NOT-YET] 1>&2
  exit /b 3
)
if /i "%~1"=="test" if not "%~2"=="" (
  echo On Windows throughline test takes no options. 1>&2
  exit /b 2
)
if /i "%~1"=="test" (
  set "JAVA_HOME=%JDK%"
  call "%ROOT%mvnw.cmd" -f "%ROOT%pom.xml" -B verify || exit /b 1
  exit /b 0
)
if not exist "%PROGRAMS%\built" (
  echo Building Throughline. The first time fetches its libraries and takes some minutes ... 1>&2
  set "JAVA_HOME=%JDK%"
  call "%ROOT%mvnw.cmd" -f "%ROOT%pom.xml" -B -q -DskipTests -Dspotless.check.skip=true package 1>&2 || exit /b 3
  echo built> "%PROGRAMS%\built"
)
"%JDK%\bin\java.exe" @"%PROGRAMS%\planner\jvm.args" -Dthroughline.programs="%PROGRAMS%" -Dthroughline.root="%ROOT%." -cp "%PROGRAMS%\planner\lib\*" org.throughline.planner.cli.Main %*
exit /b %ERRORLEVEL%

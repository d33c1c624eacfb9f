; The Windows installer. installers/nsis.py writes what changes from build to build into ${PARTS} and runs
; makensis with this file. docs/installing-windows.md says what it does, its flags and its exit codes.
;
; It needs no administrator, enables nothing, ends no running program, and removes what it put there and no more.

!include "${PARTS}"
Target ${TARGET}

Name "${PRODUCT}"
OutFile "${SETUP}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off ; or else the time of unpacking a source tree would be in the file
AllowSkipFiles off
BrandingText " "

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define SHORTCUT "$SMPROGRAMS\${PRODUCT}.lnk"
!define SAFE_SHORTCUT "$SMPROGRAMS\${PRODUCT} (safe mode).lnk" ; one name in all languages: it must be found to be removed
!define DATA "$LOCALAPPDATA\${PRODUCT}"

; Exit codes; 0 is done, 1 means that somebody cancelled, 2 that a file could not be unpacked.
!define CODE_IN_USE 3
!define CODE_TOO_OLD 4
!define CODE_NOT_WRITABLE 5
!define CODE_NOT_OURS 6

InstallDir "$LOCALAPPDATA\Programs\${PRODUCT}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"

!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh
!include WinMessages.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!include MUI2.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom ShowHonesty
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_NOTCHECKED ; nothing starts that nobody asked for
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.ShowData un.LeaveData
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include "${TEXTS}"

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
!macro VERSION_TEXTS language
  VIAddVersionKey /LANG=${language} "ProductName" "${PRODUCT}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileDescription" "${PRODUCT} installer"
  VIAddVersionKey /LANG=${language} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "${COPYRIGHT}"
!macroend
!insertmacro VERSION_TEXTS ${LANG_ENGLISH}
!insertmacro VERSION_TEXTS ${LANG_ARABIC}
!insertmacro VERSION_TEXTS ${LANG_SIMPCHINESE}

!ifdef SIGN
  !uninstfinalize `${SIGN}` = 0 ; the installer itself is signed by who called makensis
!endif

Var Note ; the window of a page's text
Var Purge ; 1: settings, history, logs go, too
Var PurgeBox

; ---- what installer and uninstaller share ----------------------------------------------------------

; End with a code: in a window with a message, silently with one English sentence on standard error.
!macro FAIL un code text
  SetErrorLevel ${code}
  ${If} ${Silent}
    Push "${ENGLISH_${text}}"
    Call ${un}Say
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$(${text})"
  ${EndIf}
  Abort
!macroend

; A program that runs cannot be opened for writing. That is true of our own folder only: a copy elsewhere may run.
!macro LOOK_AT program
  ${If} ${FileExists} "$INSTDIR\${program}"
    ClearErrors
    FileOpen $1 "$INSTDIR\${program}" a
    ${If} ${Errors}
      StrCpy $0 "${program}"
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro SHARED un
  Function ${un}Say
    Exch $0
    Push $1
    System::Call 'kernel32::GetStdHandle(i -12)p.r1'
    ${If} $1 P= 0
      System::Call 'kernel32::AttachConsole(i -1)i'
      System::Call 'kernel32::GetStdHandle(i -12)p.r1'
    ${EndIf}
    ${If} $1 P> 0
      FileWrite $1 "$0$\r$\n"
    ${EndIf}
    Pop $1
    Pop $0
  FunctionEnd

  Function ${un}ChooseLanguage
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/LANG=" $1
    ${IfNot} ${Errors}
      ${Select} $1
        ${Case} "en"
          StrCpy $LANGUAGE ${LANG_ENGLISH}
        ${Case} "ar"
          StrCpy $LANGUAGE ${LANG_ARABIC}
        ${Case} "zh_CN"
          StrCpy $LANGUAGE ${LANG_SIMPCHINESE}
      ${EndSelect}
    ${EndIf}
  FunctionEnd

  ; Returns when nothing of this folder runs. It may be heating, so it is never ended from here.
  Function ${un}WaitForEnd
    again:
    StrCpy $0 ""
    !insertmacro EACH_PROGRAM LOOK_AT
    ${If} $0 == ""
      Return
    ${EndIf}
    ${If} ${Silent}
      !insertmacro FAIL "${un}" ${CODE_IN_USE} IN_USE
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IN_USE)" IDRETRY again
    SetErrorLevel 1
    Abort
  FunctionEnd

  ; RMDir /r of the folder on the stack, but never through a link to somewhere else.
  Function ${un}RemoveFolder
    Exch $0
    Push $1
    ${If} ${FileExists} "$0\*.*"
      System::Call 'kernel32::GetFileAttributes(t r0)i.r1'
      IntOp $1 $1 & 0x400
      ${If} $1 = 0
        RMDir /r "$0"
      ${Else}
        RMDir "$0"
      ${EndIf}
    ${EndIf}
    Pop $1
    Pop $0
  FunctionEnd
!macroend
!insertmacro SHARED ""
!insertmacro SHARED "un."

; ---- installing ------------------------------------------------------------------------------------

Function .onInit
  Call ChooseLanguage
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro FAIL "" ${CODE_TOO_OLD} TOO_OLD
  ${EndIf}
FunctionEnd

Function .onInstFailed
  SetOutPath "$TEMP" ; a folder that somebody is in cannot be removed
  Push "$INSTDIR\incoming"
  Call RemoveFolder
FunctionEnd

Function ShowHonesty
  !insertmacro MUI_HEADER_TEXT "$(HONESTY_TITLE)" "$(HONESTY_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  nsDialogs::SetRTL $(^RTL)
  ; A text field that can be read only: it scrolls, and a screen reader can go through it.
  nsDialogs::CreateControl EDIT ${DEFAULT_STYLES}|${WS_VSCROLL}|${ES_MULTILINE}|${ES_READONLY}|${WS_TABSTOP} \
    ${WS_EX_CLIENTEDGE} 0 0 100% 100% "$(HONESTY_TEXT)"
  Pop $Note
  SetCtlColors $Note SYSCLR:WINDOWTEXT SYSCLR:WINDOW
  nsDialogs::Show
FunctionEnd

; An _internal of somebody else must not be replaced.
Function CheckFolder
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\_internal\${LIST}"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    !insertmacro FAIL "" ${CODE_NOT_OURS} NOT_OURS
  ${EndIf}
FunctionEnd

; Rename $1 to $2, for half a minute: a virus scanner looks into new files for a while. $3 is 1 where it failed.
Function Move
  StrCpy $3 0
  ${Do}
    ClearErrors
    Rename "$1" "$2"
    ${IfNot} ${Errors}
      StrCpy $3 0
      ${Break}
    ${EndIf}
    StrCpy $3 1
    IntOp $4 $4 + 1
    ${If} $4 > 120
      ${Break}
    ${EndIf}
    Sleep 250
  ${Loop}
  StrCpy $4 0
FunctionEnd

; The files beside _internal that the version before had: what this one does not bring must not stay.
Function RemoveListed
  ClearErrors
  FileOpen $5 "$INSTDIR\outgoing\${LIST}" r
  ${If} ${Errors}
    Return
  ${EndIf}
  ${Do}
    ClearErrors
    FileRead $5 $6
    ${If} ${Errors}
      ${Break}
    ${EndIf}
    ${TrimNewLines} "$6" $6
    ClearErrors
    ${WordFind} "$6" ".." "E+1{" $7 ; an error where there is none: a way out of our folder is not followed
    ${If} ${Errors}
    ${AndIf} $6 != ""
      Delete "$INSTDIR\$6"
      RMDir "$INSTDIR\$6" ; a folder, once it is empty
    ${EndIf}
  ${Loop}
  FileClose $5
FunctionEnd

!macro MAKE folder
  CreateDirectory "$INSTDIR\${folder}"
!macroend
!macro BRING file
  Push "${file}"
  Call Bring
!macroend
Function Bring
  Pop $6
  Delete "$INSTDIR\$6"
  StrCpy $1 "$INSTDIR\incoming\$6"
  StrCpy $2 "$INSTDIR\$6"
  Call Move
  ${If} $3 <> 0
    !insertmacro FAIL "" ${CODE_NOT_WRITABLE} NOT_WRITABLE
  ${EndIf}
FunctionEnd

; All new files lie unpacked beside the old ones; only now is the old version touched.
Function Exchange
  StrCpy $4 0
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    StrCpy $1 "$INSTDIR\_internal"
    StrCpy $2 "$INSTDIR\outgoing"
    Call Move
    ${If} $3 <> 0
      !insertmacro FAIL "" ${CODE_IN_USE} IN_USE
    ${EndIf}
  ${EndIf}
  StrCpy $1 "$INSTDIR\incoming\_internal"
  StrCpy $2 "$INSTDIR\_internal"
  Call Move
  ${If} $3 <> 0
    Rename "$INSTDIR\outgoing" "$INSTDIR\_internal"
    !insertmacro FAIL "" ${CODE_NOT_WRITABLE} NOT_WRITABLE
  ${EndIf}
  Call RemoveListed
  !insertmacro EACH_FOLDER MAKE
  !insertmacro EACH_FILE BRING
  Push "$INSTDIR\outgoing"
  Call RemoveFolder
  Push "$INSTDIR\incoming"
  Call RemoveFolder
FunctionEnd

; A shortcut for when a start fails. Then the usual one, and on it the same AppUserModelID that the program gives itself: window, pinned icon and notices
; then belong together. Without the id the shortcut still works, so nothing here ends the installation.
Function MakeShortcut
  CreateShortcut "${SAFE_SHORTCUT}" "$INSTDIR\${PROGRAM}" "--safe" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(SAFE_NOTE)"
  CreateShortcut "${SHORTCUT}" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(SHORTCUT_NOTE)"
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P= 0
    Return
  ${EndIf}
  ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
  ${If} $1 P<> 0
    ${IPersistFile::Load} $1 '("${SHORTCUT}", 2)' ; 2: to be read and written
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
    ${If} $2 P<> 0
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
      System::Call '*(&w128 "${APP_ID}")p.r4'
      System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r4)p.r5'
      System::Call '$2->6(p r3, p r5)i.r6' ; SetValue
      ${If} $6 = 0
        System::Call '$2->7()i.r6' ; Commit
      ${EndIf}
      ${If} $6 = 0
        ${IPersistFile::Save} $1 '("${SHORTCUT}", 1)'
      ${EndIf}
      System::Free $5
      System::Free $4
      System::Free $3
      ${IUnknown::Release} $2 ""
    ${EndIf}
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${IUnknown::Release} $0 ""
FunctionEnd

Section
  SetShellVarContext current
  Call CheckFolder
  Call WaitForEnd
  Push "$INSTDIR\incoming"
  Call RemoveFolder
  Push "$INSTDIR\outgoing"
  Call RemoveFolder
  ClearErrors
  CreateDirectory "$INSTDIR\incoming\_internal"
  ${If} ${Errors}
    !insertmacro FAIL "" ${CODE_NOT_WRITABLE} NOT_WRITABLE
  ${EndIf}
  !insertmacro UNPACK
  WriteUninstaller "$INSTDIR\incoming\uninstall.exe"
  SetOutPath "$INSTDIR"
  Call WaitForEnd ; unpacking takes a while
  Call Exchange
  Call MakeShortcut
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

; ---- uninstalling ----------------------------------------------------------------------------------

Function un.onInit
  Call un.ChooseLanguage
  StrCpy $Purge 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE=" $1
  ${IfNot} ${Errors}
  ${AndIf} $1 == "1"
    StrCpy $Purge 1
  ${EndIf}
FunctionEnd

Function un.ShowData
  !insertmacro MUI_HEADER_TEXT "$(UN_TITLE)" "$(UN_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  nsDialogs::SetRTL $(^RTL)
  ${NSD_CreateLabel} 0 0 100% 48u "$(UN_TEXT)"
  Pop $Note
  ${NSD_CreateCheckbox} 0 56u 100% 24u "$(UN_DATA)"
  Pop $PurgeBox
  ${NSD_AddStyle} $PurgeBox ${BS_MULTILINE}
  ${If} $Purge = 1
    ${NSD_Check} $PurgeBox
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function un.LeaveData
  ${NSD_GetState} $PurgeBox $Purge
FunctionEnd

; Start at log-in, if it is ours: the program writes its own path there.
Function un.RemoveAutostart
  ReadRegStr $0 HKCU "${RUN_KEY}" "${PRODUCT}"
  StrCpy $1 "$\"$INSTDIR\"
  StrLen $2 $1
  StrCpy $3 $0 $2
  StrCpy $1 "$INSTDIR\"
  StrLen $2 $1
  StrCpy $4 $0 $2
  ${If} $3 == "$\"$INSTDIR\"
  ${OrIf} $4 == $1
    DeleteRegValue HKCU "${RUN_KEY}" "${PRODUCT}"
    DeleteRegValue HKCU "${APPROVED_KEY}" "${PRODUCT}"
  ${EndIf}
FunctionEnd

!macro FORGET file
  Delete "$INSTDIR\${file}"
!macroend
!macro EMPTY folder
  RMDir "$INSTDIR\${folder}" ; only where it is empty
!macroend

Section un.
  SetShellVarContext current
  ${IfNot} ${FileExists} "$INSTDIR\_internal\${LIST}"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    !insertmacro FAIL "un." ${CODE_NOT_OURS} NOT_OURS
  ${EndIf}
  Call un.WaitForEnd
  SetOutPath "$TEMP" ; a folder that somebody is in cannot be removed
  Push "$INSTDIR\_internal"
  Call un.RemoveFolder
  Push "$INSTDIR\incoming"
  Call un.RemoveFolder
  Push "$INSTDIR\outgoing"
  Call un.RemoveFolder
  !insertmacro EACH_FILE FORGET
  !insertmacro EACH_FOLDER_FROM_INSIDE EMPTY
  Delete "${SHORTCUT}"
  Delete "${SAFE_SHORTCUT}"
  Call un.RemoveAutostart
  ${If} $Purge = 1
    Push "${DATA}"
    Call un.RemoveFolder
  ${EndIf}
  RMDir "$INSTDIR" ; only where nothing is left in it: what others put there stays
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    !insertmacro FAIL "un." ${CODE_NOT_WRITABLE} NOT_REMOVED
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd

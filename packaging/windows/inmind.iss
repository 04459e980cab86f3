; Inno Setup's script; packaging/build.py setup calls it with Version, Folder and Icons.
; Without an administrator it installs for one person alone. What is removed is the program: the journal stays.

[Setup]
AppId={{7C0B2F0E-5D0B-4A36-9B1E-2D9E1C0B6A51}
AppName=In Mind
AppVersion={#Version}
AppPublisher=The In Mind authors
DefaultDirName={autopf}\In Mind
DefaultGroupName=In Mind
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputBaseFilename=inmind-{#Version}-setup
SetupIconFile={#Icons}\inmind.ico
UninstallDisplayIcon={app}\inmindw.exe
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesEnvironment=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.OnPath=Let “inmind” be called from a command line
de.OnPath=„inmind“ auf der Kommandozeile aufrufbar machen
en.Sample=In Mind: sample journal
de.Sample=In Mind: Beispieljournal

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "onpath"; Description: "{cm:OnPath}"; Flags: unchecked

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; An older version's libraries would lie among the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\In Mind"; Filename: "{app}\inmindw.exe"
Name: "{group}\{cm:Sample}"; Filename: "{app}\inmindw.exe"; Parameters: "demo"
Name: "{autodesktop}\In Mind"; Filename: "{app}\inmindw.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "{code:PathKey}"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: onpath; Check: IsNotOnPath

[UninstallRun]
; The weekly reminder's task would call a program that is gone.
Filename: "{app}\inmind.exe"; Parameters: "remind --uninstall"; Flags: runhidden skipifdoesntexist; RunOnceId: "Reminder"

[Run]
Filename: "{app}\inmindw.exe"; Description: "{cm:LaunchProgram,In Mind}"; Flags: nowait postinstall skipifsilent

[Code]
function PathKey(Param: String): String;
begin
  if IsAdminInstallMode then
    Result := 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
  else
    Result := 'Environment';
end;

function IsNotOnPath: Boolean;
var
  Known: String;
begin
  Result := not (RegQueryStringValue(HKA, PathKey(''), 'Path', Known)
    and (Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';') > 0));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Known, Ours: String;
  Place: Integer;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKA, PathKey(''), 'Path', Known) then
  begin
    Ours := ';' + ExpandConstant('{app}');
    Place := Pos(Uppercase(Ours), Uppercase(Known));
    if Place > 0 then
    begin
      Delete(Known, Place, Length(Ours));
      RegWriteExpandStringValue(HKA, PathKey(''), 'Path', Known);
    end;
  end;
end;

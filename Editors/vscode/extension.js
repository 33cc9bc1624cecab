// Starts 'weave lsp' for the lessons of a course. The rest is the protocol's.
const path = require("path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = function () {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!folder) return;
  const [program, ...args] = vscode.workspace.getConfiguration("literateCourse").get("command");
  const command = program.includes("/") ? path.resolve(folder, program) : program;
  client = new LanguageClient(
    "literateCourse",
    "Literate Course",
    { command, args, options: { cwd: folder } },
    {
      documentSelector: [{ scheme: "file", language: "markdown", pattern: `${folder}/**/*.md` }],
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.md") },
    }
  );
  return client.start();
};

exports.deactivate = () => client?.stop();

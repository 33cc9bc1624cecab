import CourseFiles

extension LanguageServer {
  /// What the server can do, as it tells the editor.
  ///
  /// Texts come whole: a lesson is small, and is read anew with every edit. That faults can be asked for is told
  /// those editors alone that can be told to ask again; all others are told the faults themselves, and none both,
  /// for it would show each fault twice. The kinds of
  /// tokens are those that sourcekit-lsp gives, in its order.
  static let capabilities: JSON = [
    "serverInfo": ["name": "weave lsp", "version": .string(ToolkitVersion.current)],
    "capabilities": [
      "positionEncoding": "utf-16",
      "textDocumentSync": ["openClose": true, "change": 1, "save": true],
      "hoverProvider": true,
      "completionProvider": [
        "triggerCharacters": [".", "(", "=", "#", "\\", "[", "!", "^"], "resolveProvider": true,
      ],
      "signatureHelpProvider": ["triggerCharacters": ["(", ","]],
      "definitionProvider": true,
      "typeDefinitionProvider": true,
      "implementationProvider": true,
      "referencesProvider": true,
      "documentHighlightProvider": true,
      "documentSymbolProvider": true,
      "workspaceSymbolProvider": true,
      "foldingRangeProvider": true,
      "inlayHintProvider": true,
      "codeActionProvider": ["codeActionKinds": ["quickfix", "refactor"]],
      "codeLensProvider": ["resolveProvider": false],
      "executeCommandProvider": [
        "commands": .array(LensCommand.allCases.map { .string($0.rawValue) })
      ],
      "documentFormattingProvider": true,
      "documentRangeFormattingProvider": true,
      "renameProvider": ["prepareProvider": true],
      "semanticTokensProvider": [
        "legend": [
          "tokenTypes": .array(tokenTypes.map(JSON.string)),
          "tokenModifiers": .array(tokenModifiers.map(JSON.string)),
        ],
        "full": true,
      ],
      "workspace": ["workspaceFolders": ["supported": false]],
    ],
  ]

  /// The kinds of tokens that are told to the editor; those of the Swift server are turned into them by
  /// name.
  static let tokenTypes = [
    "namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter",
    "variable", "property", "enumMember", "event", "function", "method", "macro", "keyword",
    "modifier", "comment", "string", "number", "regexp", "operator", "decorator", "label",
    "identifier", "actor", "bracket",
  ]

  /// What else is told of tokens.
  static let tokenModifiers = [
    "declaration", "definition", "readonly", "static", "deprecated", "abstract", "async",
    "modification", "documentation", "defaultLibrary", "deduced", "virtual", "dependentName",
    "usedAsBaseClass", "usedAsMutableReference", "usedAsMutablePointer", "constructorOrDestructor",
    "userDefined", "functionScope", "classScope", "fileScope", "globalScope", "argumentLabel",
  ]
}

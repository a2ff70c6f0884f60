import Foundation
import PackagePlugin

/// Compiles a target's Markdown pages, tables and texts into it, as Swift string literals in `Resources`.
///
/// SwiftPM's own `.embedInCode` does this with array literals of bytes, which the compiler takes 40 seconds for where a
/// string literal takes one.
@main struct EmbedPlugin: BuildToolPlugin {
  private let extensions: Set = ["md", "json", "txt"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let root = target.directoryURL.path + "/"
    let inputs = target.sourceFiles.map(\.url).filter { extensions.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appendingPathComponent("Resources.swift")
    return [
      .buildCommand(
        displayName: "Embedding the resources of \(target.name)", executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path, root] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
    ]
  }
}

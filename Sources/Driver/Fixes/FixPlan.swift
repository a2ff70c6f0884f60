import GoSyntax
import Reports

/// The repairs of a report: which can be made together, and what the files become.
package struct FixPlan: Sendable {
  /// How many repairs wait because they touch what another one changes.
  package let deferred: Int
  /// Edits by path, in the order of their places; none overlaps another.
  private let edits: [String: [ReportedFix.Edit]]
  private let sources: [String: [UInt8]]

  package init(_ report: Report) {
    var edits: [String: [ReportedFix.Edit]] = [:]
    var deferred = 0
    for fix in report.results.compactMap(\.fix) {
      let isFree = fix.edits.allSatisfy { edit in
        report.sources[edit.place.path].map { edit.place.end <= $0.count } ?? false
          && !(edits[edit.place.path] ?? []).contains { FixPlan.touch($0, edit) }
      }
      if isFree {
        for edit in fix.edits { edits[edit.place.path, default: []].append(edit) }
      } else {
        deferred += 1
      }
    }
    self.edits = edits.mapValues { $0.sorted { ($0.place.start, $0.place.end) < ($1.place.start, $1.place.end) } }
    self.deferred = deferred
    sources = report.sources
  }

  /// Whether two edits of one file share a byte or a border.
  private static func touch(_ left: ReportedFix.Edit, _ right: ReportedFix.Edit) -> Bool {
    left.place.start <= right.place.end && right.place.start <= left.place.end
  }

  /// The paths that change, sorted.
  private var paths: [String] { edits.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// A file's bytes after the edits; nil where it would no longer parse though it did before.
  private func repaired(_ path: String) -> [UInt8]? {
    guard let source = sources[path] else { return nil }
    let endsLinesWithReturn = source.firstIndex(of: 0x0A).map { $0 > 0 && source[$0 - 1] == 0x0D } ?? false
    var bytes: [UInt8] = []
    var at = 0
    for edit in edits[path] ?? [] where edit.place.start >= at {
      bytes += source[at..<edit.place.start]
      for byte in edit.replacement.utf8 {
        if byte == 0x0A, endsLinesWithReturn { bytes.append(0x0D) }
        bytes.append(byte)
      }
      at = edit.place.end
    }
    bytes += source[at...]
    let parsedBefore = SyntaxTree.parse(source).errors.isEmpty
    return parsedBefore && !SyntaxTree.parse(bytes).errors.isEmpty ? nil : bytes
  }

  /// What would change, as a unified diff that `patch -p1` and `git apply` take.
  package func diff() -> [UInt8] {
    paths.flatMap { path -> [UInt8] in
      guard let old = sources[path], let new = repaired(path) else { return [] }
      return UnifiedDiff.bytes(old: old, new: new, path: path)
    }
  }

  /// Changes the files; a file that is no longer as it was linted is left alone.
  ///
  /// - Parameter root: what the paths are relative to, absolute.
  /// - Returns: what could not be done, in words for a person.
  package func apply(root: String) -> [String] {
    paths.compactMap { path in
      do throws(DiskError) {
        let file = Paths.absolute(path, from: root)
        guard try Disk.read(file) == sources[path] else { return "\(path): left alone: it was changed meanwhile" }
        guard let bytes = repaired(path) else { return "\(path): left alone: the repair would not parse" }
        try Disk.write(bytes, to: file)
        return nil
      } catch { return "\(path): \(error.problem)" }
    }
  }
}

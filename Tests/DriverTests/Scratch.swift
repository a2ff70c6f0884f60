import Driver
import Foundation

/// A directory of its own for one test, gone afterwards.
final class Scratch {
  let path: String

  /// - Parameter files: contents by path; directories on the way are made.
  init(_ files: [String: String] = [:]) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("goleaklint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    path = Disk.resolved(directory.path)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ name: String) throws -> String { String(decoding: try Disk.read(path + "/" + name), as: UTF8.self) }

  /// A path inside, absolute.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

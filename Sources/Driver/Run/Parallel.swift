import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work spread over threads whose stacks are deep enough for the deepest code that the parser lets through.
package enum Parallel {
  /// Bytes of stack of each thread; only what is used takes memory.
  private static let stackSize = 512 << 20

  /// The results of `body` for `0..<count`, in that order whatever the number of threads.
  ///
  /// - Parameter makeWorker: called once on each thread; what it gives is that thread's own.
  package static func map<Worker, Result: Sendable>(
    count: Int, jobs: Int, makeWorker: @escaping @Sendable () -> Worker,
    body: @escaping @Sendable (borrowing Worker, Int) -> Result
  ) -> [Result] {
    let shared = Shared<Result>(count: count)
    let work: @Sendable () -> Void = {
      let worker = makeWorker()
      while let index = shared.next() { shared.put(body(worker, index), at: index) }
    }
    let threads = (0..<min(max(jobs, 1), max(count, 1))).compactMap { _ in DeepThread(stackSize: stackSize, work) }
    for thread in threads { thread.join() }
    if shared.isIncomplete { work() }
    return shared.results
  }

  /// The same without anything of a thread's own.
  package static func map<Result: Sendable>(
    count: Int, jobs: Int, body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(count: count, jobs: jobs, makeWorker: {}, body: { _, index in body(index) })
  }
}

/// What the threads of one piece of work share.
private final class Shared<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done: [Result?]
  }

  private let state: Mutex<State>
  private let count: Int

  init(count: Int) {
    self.count = count
    state = Mutex(State(done: Array(repeating: nil, count: count)))
  }

  /// The next index that no thread has taken.
  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ result: Result, at index: Int) { state.withLock { $0.done[index] = result } }

  /// Whether no thread could be started.
  var isIncomplete: Bool { state.withLock { $0.next < count } }
  var results: [Result] { state.withLock { $0.done.compactMap { $0 } } }
}

/// A thread with a stack of its own size.
private struct DeepThread {
  private let handle: pthread_t

  /// Nil where the system gives no thread.
  init?(stackSize: Int, _ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(Box(work))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(&thread, &attributes, { DeepThread.start($0) }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    #if canImport(Darwin)
      guard let thread else { return nil }
    #endif
    handle = thread
  }

  private final class Box {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func start(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work()
    return nil
  }

  func join() { pthread_join(handle, nil) }
}

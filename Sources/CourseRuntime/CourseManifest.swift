/// What a course says of itself in `lessons/Course.swift`: title, parts, addresses.
public struct CourseManifest: Codable, Hashable, Sendable {
  /// The course's title.
  public package(set) var title: String
  /// What the course is about, in one sentence.
  public package(set) var summary: String
  /// The parts, in order of their first lessons.
  ///
  /// A course without parts is one sequence.
  public package(set) var parts: [Part]
  /// Where the course's source is published, if it is.
  public let repository: String?
  /// What serves the repository, where its address does not tell.
  public let forge: Forge?
  /// The branch of the repository that readers propose changes to.
  public let branch: String
  /// Where the site is published, without a slash at the end, if it is.
  public let address: String?
  /// The language that the lessons are written in, as the web names it: `en`, `pt-BR`.
  public package(set) var language: String
  /// What pages say in place of the toolkit's own phrases, by the names of these, such as
  /// `["lessonNumber": "Chapter {1}"]`.
  public package(set) var phrases: [String: String]
  /// The exhibit that the index opens with.
  public let cover: Cover?
  /// Commands that a reader can run in a clone, for the index.
  public package(set) var commands: [Command]
  /// Pages besides the lessons, for the index.
  public package(set) var links: [Link]
  /// Commands for the formulas of the lessons, by their names without the backslash, with what they
  /// stand for: `["RR": #"\mathbb{R}"#, "norm": #"\lVert #1 \rVert"#]`.
  public let macros: [String: String]
  /// How many seconds a lesson may run before it is ended.
  public let timeLimit: Double
  /// The same for single lessons, by their numbers, such as one that trains a network for minutes.
  public let timeLimits: [Int: Double]
  /// How many mebibytes of memory a lesson may use before it is ended, where the platform can tell.
  public let memoryLimit: Int
  /// How many bytes a chunk may print.
  public let printLimit: Int
  /// How many wrong answers every exercise has at least.
  public let wrongAnswers: Int
  /// The line of the file that describes the course, for messages.
  public let line: Int

  /// What serves a repository: pages lead to where it lets readers edit a file and tell of a fault.
  public enum Forge: String, Codable, Hashable, Sendable {
    case github
    case gitlab
    /// Forgejo, as on Codeberg, and Gitea.
    case forgejo
  }

  /// A run of lessons under a title of its own.
  public struct Part: Codable, Hashable, Sendable {
    /// The part's title.
    public let title: String
    /// The number of its first lesson.
    public let firstLesson: Int

    /// Creates a part that begins with a lesson and ends before the next part's first.
    public init(_ title: String, from firstLesson: Int) {
      self.title = title
      self.firstLesson = firstLesson
    }
  }

  /// An exhibit of a lesson, shown on the index as well.
  public struct Cover: Codable, Hashable, Sendable {
    /// The number of the lesson.
    public let lesson: Int
    /// The exhibit's place among those that the lesson shows, counted from 1.
    public let exhibit: Int

    /// Names an exhibit of a lesson, the first if no other is meant.
    public init(lesson: Int, exhibit: Int = 1) {
      self.lesson = lesson
      self.exhibit = exhibit
    }
  }

  /// A command and what it is good for.
  public struct Command: Codable, Hashable, Sendable {
    /// The command as it is typed.
    public let command: String
    /// What it does, in a few words.
    public let meaning: String

    /// Creates a command.
    public init(_ command: String, _ meaning: String) {
      self.command = command
      self.meaning = meaning
    }
  }

  /// A page besides the lessons.
  public struct Link: Codable, Hashable, Sendable {
    /// What is written.
    public let title: String
    /// Where it leads: an address, or a path seen from the index.
    public let address: String
    /// What is there, in a few words.
    public let meaning: String

    /// Creates a link.
    public init(_ title: String, to address: String, _ meaning: String) {
      self.title = title
      self.address = address
      self.meaning = meaning
    }
  }

  /// Describes a course.
  public init(
    title: String, summary: String, parts: [Part] = [], repository: String? = nil,
    forge: Forge? = nil, branch: String = "main", address: String? = nil, language: String = "en",
    phrases: [String: String] = [:], cover: Cover? = nil, commands: [Command] = [],
    links: [Link] = [], macros: [String: String] = [:], timeLimit: Double = 60,
    timeLimits: [Int: Double] = [:], memoryLimit: Int = 2_048, printLimit: Int = 1 << 20,
    wrongAnswers: Int = 0, line: Int = #line
  ) {
    self.title = title
    self.summary = summary
    self.parts = parts
    self.repository = repository
    self.forge = forge
    self.branch = branch
    self.address = address
    self.language = language
    self.phrases = phrases
    self.cover = cover
    self.commands = commands
    self.links = links
    self.macros = macros
    self.timeLimit = timeLimit
    self.timeLimits = timeLimits
    self.memoryLimit = memoryLimit
    self.printLimit = printLimit
    self.wrongAnswers = wrongAnswers
    self.line = line
  }
}

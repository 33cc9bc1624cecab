import Testing

@testable import Weaving

@Suite struct ShardTests {
  @Test(arguments: [("2/5", 2, 5), ("1/1", 1, 1), ("1000/1000", 1_000, 1_000)])
  func `a share is read as it is printed`(text: String, number: Int, count: Int) throws {
    let shard = try #require(Shard(argument: text))
    #expect(shard == Shard(number: number, count: count))
    #expect(shard.description == text)
  }

  @Test(arguments: [
    "", "2", "0/5", "6/5", "2/0", "-1/5", "2/5/7", "a/b", "/", "2/", "1/1001", "2 / 5", "٢/5",
    "2/99999999999999999999",
  ])
  func `what is no share is refused`(text: String) {
    #expect(Shard(argument: text) == nil)
  }
}

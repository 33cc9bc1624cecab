import Exhibits
import Literate

/// The kinds of exhibit and chart, by the names of their types; see `ReasonKind`.
enum ExhibitKind: String, CaseIterable {
  case table = "Table"
  case gradientTable = "GradientTable"
  case graph = "ExpressionGraph"
  case multiples = "SmallMultiples"
  case gate = "Gate"
  case network = "NetworkDiagram"
  case timeline = "Timeline"
  case stepper = "Stepper"
  case listing = "Listing"
  case scrubber = "Scrubber"
  case training = "ClassifierTraining"
  case line = "LineChart"
  case scatter = "ScatterPlot"
  case regions = "RegionMap"
  case histogram = "Histogram"
  case heat = "HeatMap"
  case curve = "CurvePlot"
  case contours = "ContourPlot"
  case bars = "BarChart"
  case boxes = "BoxPlot"
  case array = "ArrayDiagram"
  case tree = "TreeDiagram"
  case nodes = "NodeDiagram"
  case sequence = "SequenceDiagram"
  case grid = "GridDiagram"
  case picture = "SVGPicture"
}

extension Exhibit {
  /// The kind, without its data.
  var kind: ExhibitKind {
    switch self {
    case .table: .table
    case .gradientTable: .gradientTable
    case .graph: .graph
    case .chart(let chart): chart.kind
    case .multiples: .multiples
    case .gate: .gate
    case .network: .network
    case .timeline: .timeline
    case .stepper: .stepper
    case .listing: .listing
    case .scrubber: .scrubber
    case .training: .training
    case .diagram(let diagram): diagram.kind
    }
  }
}

extension Diagram {
  /// The kind, without its data.
  var kind: ExhibitKind {
    switch self {
    case .bars: .bars
    case .boxes: .boxes
    case .array: .array
    case .tree: .tree
    case .nodes: .nodes
    case .sequence: .sequence
    case .grid: .grid
    case .picture: .picture
    }
  }
}

extension Chart {
  /// The kind, without its data.
  var kind: ExhibitKind {
    switch self {
    case .line: .line
    case .scatter: .scatter
    case .regions: .regions
    case .histogram: .histogram
    case .heat: .heat
    case .curve: .curve
    case .contours: .contours
    }
  }
}

/// The kinds of block; see `ReasonKind`.
enum BlockKind: CaseIterable {
  case heading, paragraph, list, quote, callout, exercise, fold, math, chunk, listing, thematicBreak
  case table, details, tabs, include
}

extension Block {
  /// The kind, without its content.
  var kind: BlockKind {
    switch self {
    case .heading: .heading
    case .paragraph: .paragraph
    case .list: .list
    case .quote: .quote
    case .callout: .callout
    case .exercise: .exercise
    case .fold: .fold
    case .math: .math
    case .chunk: .chunk
    case .listing: .listing
    case .thematicBreak: .thematicBreak
    case .table: .table
    case .details: .details
    case .tabs: .tabs
    case .include: .include
    }
  }
}

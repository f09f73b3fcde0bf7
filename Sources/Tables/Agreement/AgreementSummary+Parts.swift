extension AgreementSummary {
  /// How many ratings there are, and how many can be compared.
  public struct Counts: Equatable, Sendable {
    /// All ratings.
    public var ratings: Int
    /// Units with fewer than two ratings: nothing in them can be compared.
    public var unitsWithFewerThanTwoRatings: Int

    /// Makes counts.
    public init(ratings: Int, unitsWithFewerThanTwoRatings: Int) {
      self.ratings = ratings
      self.unitsWithFewerThanTwoRatings = unitsWithFewerThanTwoRatings
    }
  }

  /// A table of counts over the categories of the scale.
  public struct Matrix: Equatable, Sendable {
    /// The name: `confusion-matrix` or `coincidence-matrix`.
    public var name: String
    /// The coders of the rows and of the columns; `nil` for all coders together.
    public var pair: [String]?
    /// The names of the categories, for rows and columns.
    public var categories: [String]
    /// The counts, row by row.
    public var rows: [[Double]]
    /// What the cells are, as a sentence.
    public var note: String

    /// Makes a table.
    public init(
      name: String, pair: [String]?, categories: [String], rows: [[Double]], note: String
    ) {
      self.note = note
      self.name = name
      self.pair = pair
      self.categories = categories
      self.rows = rows
    }
  }

  /// One way to read a variable that is not asked for every unit.
  public struct Reading: Equatable, Sendable {
    /// The ways.
    public enum Kind: String, Sendable, CaseIterable {
      /// The units on which everyone who coded them found the variable applicable.
      case applicableToAll = "where-all-found-it-applicable"
      /// All units, with not-applicable as a code of its own.
      case notApplicableAsCode = "not-applicable-as-a-code"
      /// All units, coded as applicable or not.
      case applicability
    }

    /// The way.
    public var kind: Kind
    /// How many units are compared.
    public var units: Int
    /// The coefficients.
    public var coefficients: [Coefficient]

    /// Makes a reading.
    public init(kind: Kind, units: Int, coefficients: [Coefficient]) {
      self.kind = kind
      self.units = units
      self.coefficients = coefficients
    }
  }

  /// The units that coders disagree on.
  public struct Disagreements: Equatable, Sendable {
    /// One unit.
    public struct Unit: Equatable, Sendable {
      /// The name of the unit.
      public var unit: String
      /// How many ratings it has.
      public var ratings: Int
      /// Its share of all disagreement, from 0 to 1.
      public var share: Double
      /// The mean distance of its pairs of ratings.
      public var meanDistance: Double
      /// What each coder said, in the order of coders; `nil` for nothing.
      public var said: [String?]

      /// Makes a unit.
      public init(
        unit: String, ratings: Int, share: Double, meanDistance: Double, said: [String?]
      ) {
        self.unit = unit
        self.ratings = ratings
        self.share = share
        self.meanDistance = meanDistance
        self.said = said
      }
    }

    /// The units with disagreement, worst first.
    public var units: [Unit]
    /// How many comparable units have none.
    public var unanimousUnits: Int
    /// Why there is nothing to list, if so.
    public var note: String?

    /// Makes a list.
    public init(units: [Unit], unanimousUnits: Int, note: String? = nil) {
      self.units = units
      self.unanimousUnits = unanimousUnits
      self.note = note
    }
  }

  /// A coefficient in a window that moves over the units in the order of coding.
  public struct Drift: Equatable, Sendable {
    /// One window.
    public struct Point: Equatable, Sendable {
      /// The position of the first unit, from 1.
      public var from: Int
      /// The position of the last unit.
      public var to: Int
      /// The coefficient in the window.
      public var coefficient: Coefficient

      /// Makes a point.
      public init(from: Int, to: Int, coefficient: Coefficient) {
        self.from = from
        self.to = to
        self.coefficient = coefficient
      }
    }

    /// How many units are in a window.
    public var window: Int
    /// What the order of units is.
    public var order: String
    /// The windows, in order.
    public var points: [Point]

    /// Makes a course.
    public init(window: Int, order: String, points: [Point]) {
      self.window = window
      self.order = order
      self.points = points
    }
  }

  /// How one coder stands among the others.
  public struct Standing: Equatable, Sendable {
    /// The coder.
    public var coder: String
    /// How many units the coder rated.
    public var ratings: Int
    /// The coefficient of all others.
    public var without: Coefficient
    /// The mean share of others who said the same; `nil` where there is nobody to compare with.
    public var agreementWithOthers: Double?
    /// The mean difference with the others' ratings; `nil` for categories without order.
    public var leniency: Double?

    /// Makes a standing.
    public init(
      coder: String, ratings: Int, without: Coefficient, agreementWithOthers: Double?,
      leniency: Double?
    ) {
      self.coder = coder
      self.ratings = ratings
      self.without = without
      self.agreementWithOthers = agreementWithOthers
      self.leniency = leniency
    }
  }

  /// The agreement of a coder with their own earlier codings.
  public struct IntraCoder: Equatable, Sendable {
    /// The coder.
    public var coder: String
    /// How many units the coder coded twice.
    public var units: Int
    /// The coefficients.
    public var coefficients: [Coefficient]

    /// Makes a comparison.
    public init(coder: String, units: Int, coefficients: [Coefficient]) {
      self.coder = coder
      self.units = units
      self.coefficients = coefficients
    }
  }
}

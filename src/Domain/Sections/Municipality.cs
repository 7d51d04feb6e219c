namespace ReformFlow.Domain.Sections;

/// <summary>One 自治体. Its id never changes; its government code does, when towns merge.</summary>
public sealed record Municipality
{
    /// <summary>Keeps the municipality.</summary>
    /// <exception cref="ArgumentException">The name is blank, there is no code, or codes do not follow one another in time.</exception>
    public Municipality(MunicipalityId id, string name, Values<DatedCode> codes)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = Guard.Line(name, 60);
        Codes = codes ?? throw new ArgumentNullException(nameof(codes));
        Guard.Holds(codes.Count > 0, "A municipality has a code.", nameof(codes));
        Guard.Holds(codes.Zip(codes.Skip(1)).All(pair => pair.First.From < pair.Second.From), "Codes follow one another in time.", nameof(codes));
    }

    /// <summary>The word chosen once.</summary>
    public MunicipalityId Id { get; }

    /// <summary>The printed name, such as 二宮町.</summary>
    public string Name { get; }

    /// <summary>The codes, oldest first.</summary>
    public Values<DatedCode> Codes { get; }
}

/// <summary>全国地方公共団体コード from a day on: six digits, the last one a check digit (JIS X 0402, 総務省 code table).</summary>
public sealed record DatedCode
{
    /// <summary>Keeps the code.</summary>
    /// <exception cref="ArgumentException">Not six digits, or the check digit is wrong.</exception>
    public DatedCode(string code, DateOnly from)
    {
        Guard.Holds(IsValid(code), "Six digits whose last is the check digit.", nameof(code));
        (Code, From) = (code, from);
    }

    /// <summary>The six digits.</summary>
    public string Code { get; }

    /// <summary>The first day on which it is used.</summary>
    public DateOnly From { get; }

    /// <summary>
    /// Whether the text is six digits with the right check digit: the first five weighted 6, 5, 4, 3, 2, summed; the
    /// last digit of eleven minus the remainder by eleven.
    /// </summary>
    public static bool IsValid(string? code)
    {
        if (code is not { Length: 6 } || !code.All(char.IsAsciiDigit)) return false;
        var sum = code.Take(5).Select((digit, place) => (digit - '0') * (6 - place)).Sum();
        return code[5] - '0' == (11 - sum % 11) % 10;
    }
}

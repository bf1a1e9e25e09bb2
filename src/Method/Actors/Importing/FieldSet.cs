namespace Jointly.Method.Actors.Importing;

/// <summary>Some of an actor's fields, by their place in <see cref="ActorField.All"/>.</summary>
public readonly record struct FieldSet(ulong Bits)
{
    public static FieldSet Of(IEnumerable<ActorField> fields) => fields.Aggregate(default(FieldSet), (set, f) => set.With(f));

    public bool Has(ActorField field) => (Bits & Bit(field)) != 0;
    public FieldSet With(ActorField field) => new(Bits | Bit(field));

    static readonly Dictionary<string, int> Places = ActorField.All.Select((f, i) => (f.Name, i)).ToDictionary(p => p.Name, p => p.i);
    static ulong Bit(ActorField field) => 1ul << Places[field.Name];
}

namespace Jointly.Web.Parts;

/// <summary>On course, met; watch, partly, in doubt; off course, late, not yet; no data, not begun.</summary>
public enum State { Ok, Watch, Off, None }

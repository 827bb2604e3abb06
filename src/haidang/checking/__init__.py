"""What a finding is, and the engine that runs rules over any subject.

The engine knows no rule and a rule knows no engine; both know `Finding`, `Rule` and the subject.
"""

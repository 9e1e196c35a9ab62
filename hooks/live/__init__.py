"""The live desk: the website and the printed spread on screen while an editor types. It knows MkDocs and the house."""
